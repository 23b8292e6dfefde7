import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const relativeImport = /\bfrom\s+'(\.{1,2}\/[^']+\.js)'/gu;

/** A built file and every file of its package that it imports, directly or not, each once. */
export function reachableFiles(entry: string): readonly string[] {
  const found = new Set<string>([entry]);
  for (const path of found) {
    for (const [, specifier = ''] of readFileSync(path, 'utf8').matchAll(relativeImport)) {
      found.add(resolve(dirname(path), specifier));
    }
  }
  return [...found];
}
