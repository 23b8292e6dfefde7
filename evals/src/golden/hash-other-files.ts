import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { hashText } from './hash-text.ts';
import { manifestName } from './read-manifest.ts';

/** What came of the cases is no answer to them: it is compared with the merge base, and rewritten by blessing. */
const unlisted: ReadonlySet<string> = new Set([
  'cases',
  'accepted',
  manifestName,
  'baseline.json',
  'baseline-log.ndjson',
]);

/** Hashes of the dataset's files beside its cases, by path from its folder: the season's facts, the lists of the linter. */
export function hashOtherFiles(goldenDirectory: string): Record<string, string> {
  const paths = readdirSync(goldenDirectory, { withFileTypes: true })
    .filter((entry) => !unlisted.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(goldenDirectory, entry.name) : [entry.name]))
    .filter((path) => !path.endsWith('.md'))
    .toSorted();
  return Object.fromEntries(
    paths.map((path) => [path, hashText(readFileSync(join(goldenDirectory, path), 'utf8'))]),
  );
}

function filesIn(goldenDirectory: string, folder: string): string[] {
  return readdirSync(join(goldenDirectory, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(goldenDirectory.length))
    .map((path) =>
      path
        .split(sep)
        .filter((part) => part !== '')
        .join('/'),
    );
}
