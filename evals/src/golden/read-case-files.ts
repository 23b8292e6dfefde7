import { join } from 'node:path';
import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import { caseIdSchema } from './case-id.ts';
import { goldenFileNames, type GoldenFileName } from './golden-files.ts';
import { hashText } from './hash-text.ts';
import { listNames } from './list-names.ts';
import type { CaseHashes } from './manifest.ts';
import { readIfThere } from './read-if-there.ts';

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
  const read = (name: GoldenFileName): string | null => readIfThere(`${directory}/${name}`);
  const [description, input, expected] = [read('case.json'), read('input.json'), read('expected.json')];
  const isWhole = description !== null && input !== null && expected !== null;
  const faults = strict || !isWhole ? folderFaults(directory, id) : nameFaults(id);
  if (!isWhole || faults.length > 0) return fail(faults.join('\n'));
  return succeed({
    id,
    texts: { 'case.json': description, 'input.json': input, 'expected.json': expected },
    hashes: {
      'case.json': hashText(description),
      'input.json': hashText(input),
      'expected.json': hashText(expected),
    },
  });
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
