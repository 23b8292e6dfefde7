import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import type { GoldenCase } from './golden-case.ts';
import { listCaseIds } from './list-case-ids.ts';
import { caseDifferences, lostCases, type CaseHashes } from './manifest.ts';
import { parseGoldenCase } from './parse-golden-case.ts';
import { readCaseFiles } from './read-case-files.ts';
import { manifestName, manifestRemedy, readManifest } from './read-manifest.ts';

export interface OpenedCase {
  readonly golden: GoldenCase;
  readonly hashes: CaseHashes;
}

/** A dataset that is read case by case, so that however many there are, one is in memory. */
export interface OpenGolden {
  /** Every case, in order. */
  readonly ids: readonly string[];
  /** Failure: a file is missing or broken, or differs from the manifest. */
  readonly read: (id: string) => Result<OpenedCase, string>;
}

/** Opens a dataset. Failure: there is none, or its manifest is absent, broken, or lists a case that is gone. */
export function openGolden(goldenDirectory: string): Result<OpenGolden, string> {
  const ids = listCaseIds(goldenDirectory);
  if (!ids.ok) return ids;
  const manifest = readManifest(goldenDirectory);
  if (!manifest.ok) return manifest;
  const lost = lostCases(manifest.value, ids.value);
  if (lost.length > 0) return fail(`${lost.join('\n')}\n${manifestRemedy}`);
  const { cases } = manifest.value;
  return succeed({ ids: ids.value, read: (id) => readOne(goldenDirectory, id, cases[id]) });
}

function readOne(
  goldenDirectory: string,
  id: string,
  listed: CaseHashes | undefined,
): Result<OpenedCase, string> {
  const files = readCaseFiles(goldenDirectory, id);
  if (!files.ok) return files;
  const differences = caseDifferences(id, listed, files.value.hashes);
  if (differences.length > 0)
    return fail(`${differences.join('\n')} (in ${manifestName}). ${manifestRemedy}`);
  const golden = parseGoldenCase(files.value);
  return golden.ok ? succeed({ golden: golden.value, hashes: files.value.hashes }) : golden;
}
