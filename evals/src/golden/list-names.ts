import { readdirSync } from 'node:fs';

/** The names in a folder, sorted; null where there is no such folder. */
export function listNames(directory: string): string[] | null {
  try {
    return readdirSync(directory).toSorted();
  } catch {
    return null;
  }
}
