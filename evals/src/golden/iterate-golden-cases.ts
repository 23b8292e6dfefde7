import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import type { GoldenCase } from './golden-case.ts';
import { hashOtherFiles } from './hash-other-files.ts';
import { listCaseIds } from './list-case-ids.ts';
import { caseDifferences, fileDifferences, lostCases, type Manifest } from './manifest.ts';
import { parseGoldenCase } from './parse-golden-case.ts';
import { readCaseFiles } from './read-case-files.ts';
import { readManifest } from './read-manifest.ts';

/**
 * The cases of a dataset in order of id, each read when it is asked for, so that memory does not grow
 * with their number. A failure is one more item: a case that is broken or differs from the manifest,
 * and, before the first case, what is wrong with the dataset as a whole (no cases, no manifest, a case
 * lost, a file of the season changed). A reader who needs the dataset whole stops at the first failure.
 */
export function* iterateGoldenCases(goldenDirectory: string): Generator<Result<GoldenCase, string>, void> {
  const ids = listCaseIds(goldenDirectory);
  if (!ids.ok) {
    yield ids;
    return;
  }
  const manifest = readManifest(goldenDirectory);
  if (!manifest.ok) {
    yield manifest;
    return;
  }
  for (const difference of datasetDifferences(goldenDirectory, manifest.value, ids.value)) {
    yield fail(difference);
  }
  for (const id of ids.value) yield readCase(goldenDirectory, id, manifest.value);
}

function datasetDifferences(goldenDirectory: string, manifest: Manifest, ids: readonly string[]): string[] {
  return [...fileDifferences(manifest.files, hashOtherFiles(goldenDirectory)), ...lostCases(manifest, ids)];
}

function readCase(goldenDirectory: string, id: string, manifest: Manifest): Result<GoldenCase, string> {
  const files = readCaseFiles(goldenDirectory, id);
  if (!files.ok) return files;
  const differences = caseDifferences(id, manifest.cases[id], files.value.hashes);
  if (differences.length > 0) return fail(differences.join('\n'));
  const parsed = parseGoldenCase(files.value);
  return parsed.ok ? succeed(parsed.value) : parsed;
}
