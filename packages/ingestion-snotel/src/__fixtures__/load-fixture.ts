import { readFileSync } from 'node:fs';

/** The text of a fixture of this folder. */
export function loadFixture(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}
