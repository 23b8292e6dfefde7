import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import { caseIdSchema } from './case-id.ts';
import { goldenFileNames, type GoldenFileName } from './golden-files.ts';
import { hashText } from './hash-text.ts';
import { listNames } from './list-names.ts';
import type { CaseHashes } from './manifest.ts';

/** The files of one case as they are on disk, with their hashes. */
export interface CaseFiles {
  readonly id: string;
  readonly texts: Readonly<Record<GoldenFileName, string>>;
  readonly hashes: CaseHashes;
}

/** One case folder. Failure: it is misnamed, or holds anything but its three files. */
export function readCaseFiles(goldenDirectory: string, id: string): Result<CaseFiles, string> {
  const directory = join(goldenDirectory, 'cases', id);
  const faults = folderFaults(directory, id);
  if (faults.length > 0) return fail(faults.join('\n'));
  const read = (name: GoldenFileName): string => readFileSync(join(directory, name), 'utf8');
  const texts = {
    'case.json': read('case.json'),
    'input.json': read('input.json'),
    'expected.json': read('expected.json'),
  };
  const hashes = {
    'case.json': hashText(texts['case.json']),
    'input.json': hashText(texts['input.json']),
    'expected.json': hashText(texts['expected.json']),
  };
  return succeed({ id, texts, hashes });
}

function folderFaults(directory: string, id: string): string[] {
  if (!caseIdSchema.safeParse(id).success) {
    return [`${id}: expected a folder named with lower-case words joined by hyphens.`];
  }
  const found = listNames(directory);
  if (found === null) return [`${id}: expected a folder with ${goldenFileNames.join(', ')}.`];
  const missing = goldenFileNames.filter((file) => !found.includes(file));
  const unknown = found.filter((file) => !goldenFileNames.some((known) => known === file));
  return [
    ...missing.map((file) => `${id}/${file}: missing.`),
    ...unknown.map((file) => `${id}/${file}: a case has no such file.`),
  ];
}
