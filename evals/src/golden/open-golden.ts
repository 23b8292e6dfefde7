import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import type { GoldenCase } from './golden-case.ts';
import { hashOtherFiles } from './hash-other-files.ts';
import { listCaseIds } from './list-case-ids.ts';
import { caseDifferences, fileDifferences, lostCases, type CaseHashes } from './manifest.ts';
import { parseGoldenCase } from './parse-golden-case.ts';
import { readCaseFiles, type CaseFilesOptions } from './read-case-files.ts';
import { readManifest } from './read-manifest.ts';

/** A case whose files are as the manifest has them, not yet read as a case. */
export interface ListedCase {
  readonly hashes: CaseHashes;
  /** Failure: a file does not hold what its schema asks for. */
  readonly parse: () => Result<GoldenCase, string>;
}

export interface OpenedCase {
  readonly golden: GoldenCase;
  readonly hashes: CaseHashes;
}

/** A dataset that is read case by case, so that however many there are, one is in memory. */
export interface OpenGolden {
  /** Every case, in order. */
  readonly ids: readonly string[];
  /** Cases that the manifest lists and that are gone, one sentence each. */
  readonly lost: readonly string[];
  /** How the files beside the cases differ from the manifest: reads all of them. */
  readonly otherDifferences: () => readonly string[];
  /** Failure: a file is missing, or differs from the manifest. */
  readonly find: (id: string) => Result<ListedCase, string>;
  /** Failure: a file is missing or broken, or differs from the manifest. */
  readonly read: (id: string) => Result<OpenedCase, string>;
}

/**
 * Opens a dataset. Failure: there is none, or its manifest is absent or broken. `strict`: a file that no case has is a
 * failure of its case; the linter looks for such, a judgement does not read them.
 */
export function openGolden(
  goldenDirectory: string,
  options: CaseFilesOptions = { strict: true },
): Result<OpenGolden, string> {
  const ids = listCaseIds(goldenDirectory);
  if (!ids.ok) return ids;
  const manifest = readManifest(goldenDirectory);
  if (!manifest.ok) return manifest;
  const { cases, files } = manifest.value;
  const find = (id: string): Result<ListedCase, string> => findOne(goldenDirectory, id, cases[id], options);
  return succeed({
    ids: ids.value,
    lost: lostCases(manifest.value, ids.value),
    otherDifferences: () => fileDifferences(files, hashOtherFiles(goldenDirectory)),
    find,
    read: (id) => {
      const found = find(id);
      if (!found.ok) return found;
      const golden = found.value.parse();
      return golden.ok ? succeed({ golden: golden.value, hashes: found.value.hashes }) : golden;
    },
  });
}

function findOne(
  goldenDirectory: string,
  id: string,
  listed: CaseHashes | undefined,
  options: CaseFilesOptions,
): Result<ListedCase, string> {
  const files = readCaseFiles(goldenDirectory, id, options);
  if (!files.ok) return files;
  const differences = caseDifferences(id, listed, files.value.hashes);
  if (listed === undefined || differences.length > 0) return fail(differences.join('\n'));
  return succeed({ hashes: listed, parse: () => parseGoldenCase(files.value) });
}
