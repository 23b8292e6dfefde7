import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import type { GoldenCase } from './golden-case.ts';
import { hashOtherFiles } from './hash-other-files.ts';
import { iterateGoldenCases } from './iterate-golden-cases.ts';
import { listCaseIds } from './list-case-ids.ts';
import type { CaseHashes, Manifest } from './manifest.ts';
import { parseGoldenCase } from './parse-golden-case.ts';
import { readCaseFiles } from './read-case-files.ts';
import { manifestName, notAsListed } from './read-manifest.ts';

/** Every case of a dataset, in order of id. Failure: all that is missing, broken, or differs from the manifest. */
export function loadGolden(goldenDirectory: string): Result<readonly GoldenCase[], string> {
  const cases: GoldenCase[] = [];
  const faults: string[] = [];
  for (const each of iterateGoldenCases(goldenDirectory)) {
    if (each.ok) cases.push(each.value);
    else faults.push(each.failure);
  }
  return faults.length === 0 ? succeed(cases) : fail(notAsListed(faults));
}

/** Writes the manifest of the files as they are and returns the number of cases. Failure: a case is broken. */
export function writeManifest(goldenDirectory: string): Result<number, string> {
  const ids = listCaseIds(goldenDirectory);
  if (!ids.ok) return ids;
  const cases: Record<string, CaseHashes> = {};
  const faults: string[] = [];
  for (const id of ids.value) {
    const files = readCaseFiles(goldenDirectory, id);
    const parsed = files.ok ? parseGoldenCase(files.value) : files;
    if (!parsed.ok) faults.push(parsed.failure);
    else if (files.ok) cases[id] = files.value.hashes;
  }
  if (faults.length > 0) return fail(faults.join('\n'));
  const manifest: Manifest = { schemaVersion: 1, cases, files: hashOtherFiles(goldenDirectory) };
  writeFileSync(join(goldenDirectory, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
  return succeed(ids.value.length);
}
