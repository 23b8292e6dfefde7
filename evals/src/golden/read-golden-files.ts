import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import { caseIdSchema } from './case-id.ts';
import { goldenFileNames, type GoldenFileName } from './golden-files.ts';

/** The files of one case as they are on disk, with their hashes. */
export interface GoldenFiles {
  readonly id: string;
  readonly texts: Readonly<Record<GoldenFileName, string>>;
  readonly hashes: Readonly<Record<GoldenFileName, string>>;
}

/**
 * Every case folder of a golden dataset, by id. Failure: the folder is absent, or a case folder
 * holds anything but its three files.
 */
export function readGoldenFiles(goldenDirectory: string): Result<readonly GoldenFiles[], string> {
  const casesDirectory = join(goldenDirectory, 'cases');
  const names = listNames(casesDirectory);
  if (names === null) return fail(`Expected golden cases in ${casesDirectory}, found no such folder.`);
  if (names.length === 0) return fail(`Expected golden cases in ${casesDirectory}, found none.`);
  const faults = names.flatMap((name) => folderFaults(casesDirectory, name));
  if (faults.length > 0) return fail(faults.join('\n'));
  return succeed(names.map((id) => readCase(casesDirectory, id)));
}

export function folderFaults(casesDirectory: string, name: string): string[] {
  if (!caseIdSchema.safeParse(name).success) {
    return [`${name}: expected a folder named with lower-case words joined by hyphens.`];
  }
  const found = listNames(join(casesDirectory, name));
  if (found === null) return [`${name}: expected a folder with ${goldenFileNames.join(', ')}.`];
  const missing = goldenFileNames.filter((file) => !found.includes(file));
  const unknown = found.filter((file) => !goldenFileNames.some((known) => known === file));
  return [
    ...missing.map((file) => `${name}/${file}: missing.`),
    ...unknown.map((file) => `${name}/${file}: a case has no such file.`),
  ];
}

export function readCase(casesDirectory: string, id: string): GoldenFiles {
  const read = (name: GoldenFileName): string => readFileSync(join(casesDirectory, id, name), 'utf8');
  const texts = {
    'case.json': read('case.json'),
    'input.json': read('input.json'),
    'expected.json': read('expected.json'),
  };
  const hashes = {
    'case.json': hashOf(texts['case.json']),
    'input.json': hashOf(texts['input.json']),
    'expected.json': hashOf(texts['expected.json']),
  };
  return { id, texts, hashes };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export function listNames(directory: string): string[] | null {
  try {
    return readdirSync(directory).toSorted();
  } catch {
    return null;
  }
}
