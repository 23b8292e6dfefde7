import { readFileSync } from 'node:fs';

/** A fixture of this folder as a text. */
export function load(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}
