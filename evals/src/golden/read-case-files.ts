import { existsSync, readFileSync } from 'node:fs';
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

/** Whether the folder is looked through for files that no case has, which costs as much as reading those that it has. */
export interface CaseFilesOptions {
  readonly strict: boolean;
}

/** One case folder. Failure: it is misnamed, a file of its three is missing, or, where `strict`, there is another. */
export function readCaseFiles(
  goldenDirectory: string,
  id: string,
  { strict }: CaseFilesOptions = { strict: true },
): Result<CaseFiles, string> {
  const directory = join(goldenDirectory, 'cases', id);
  const isWhole = goldenFileNames.every((name) => existsSync(join(directory, name)));
  const faults = strict || !isWhole ? folderFaults(directory, id) : nameFaults(id);
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

function nameFaults(id: string): string[] {
  return caseIdSchema.safeParse(id).success
    ? []
    : [`${id}: expected a folder named with lower-case words joined by hyphens.`];
}

function folderFaults(directory: string, id: string): string[] {
  const misnamed = nameFaults(id);
  if (misnamed.length > 0) return misnamed;
  const found = listNames(directory);
  if (found === null) return [`${id}: expected a folder with ${goldenFileNames.join(', ')}.`];
  const missing = goldenFileNames.filter((file) => !found.includes(file));
  const unknown = found.filter((file) => !goldenFileNames.some((known) => known === file));
  return [
    ...missing.map((file) => `${id}/${file}: missing.`),
    ...unknown.map((file) => `${id}/${file}: a case has no such file.`),
  ];
}
