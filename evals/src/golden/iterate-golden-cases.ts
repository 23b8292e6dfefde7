import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import type { GoldenCase } from './golden-case.ts';
import { openGolden } from './open-golden.ts';

/**
 * The cases of a dataset in order of id, each read when it is asked for, so that memory does not grow
 * with their number. A failure is one more item: a case that is broken or differs from the manifest,
 * and, before the first case, what is wrong with the dataset as a whole (no cases, no manifest, a case
 * lost, a file of the season changed). A reader who needs the dataset whole stops at the first failure.
 */
export function* iterateGoldenCases(goldenDirectory: string): Generator<Result<GoldenCase, string>, void> {
  const opened = openGolden(goldenDirectory);
  if (!opened.ok) {
    yield opened;
    return;
  }
  const { ids, lost, otherDifferences, read } = opened.value;
  for (const difference of [...otherDifferences(), ...lost]) yield fail(difference);
  for (const id of ids) {
    const found = read(id);
    yield found.ok ? succeed(found.value.golden) : found;
  }
}
