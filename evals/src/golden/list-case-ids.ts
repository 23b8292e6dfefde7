import { join } from 'node:path';
import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import { listNames } from './list-names.ts';

/** The names of all case folders, sorted. Failure: no folder of cases, or an empty one. */
export function listCaseIds(goldenDirectory: string): Result<readonly string[], string> {
  const casesDirectory = join(goldenDirectory, 'cases');
  const names = listNames(casesDirectory);
  if (names === null) return fail(`Expected golden cases in ${casesDirectory}, found no such folder.`);
  if (names.length === 0) return fail(`Expected golden cases in ${casesDirectory}, found none.`);
  return succeed(names);
}
