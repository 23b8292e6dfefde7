import { join } from 'node:path';
import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import type { GoldenCase } from './golden-case.ts';
import { goldenFileNames, type GoldenFileName } from './golden-files.ts';
import { manifestName, manifestRemedy, readManifest } from './load-golden.ts';
import { parseGoldenCase } from './parse-golden-case.ts';
import { folderFaults, listNames, readCase } from './read-golden-files.ts';

/** The SHA-256 of each file of a case. */
export type CaseHashes = Readonly<Record<GoldenFileName, string>>;

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
  const casesDirectory = join(goldenDirectory, 'cases');
  const ids = listNames(casesDirectory) ?? [];
  if (ids.length === 0) return fail(`Expected golden cases in ${casesDirectory}, found none.`);
  const manifest = readManifest(goldenDirectory);
  if (!manifest.ok) return manifest;
  const listed = manifest.value.cases;
  const present = new Set(ids);
  const gone = Object.keys(listed).filter((id) => !present.has(id));
  if (gone.length > 0) {
    return fail(
      `${gone.map((id) => `${id}: listed, but its folder is missing`).join('\n')}\n${manifestRemedy}`,
    );
  }
  return succeed({ ids, read: (id) => readOne(casesDirectory, id, listed[id]) });
}

function readOne(
  casesDirectory: string,
  id: string,
  listed: CaseHashes | undefined,
): Result<OpenedCase, string> {
  const faults = folderFaults(casesDirectory, id);
  if (faults.length > 0) return fail(faults.join('\n'));
  const files = readCase(casesDirectory, id);
  const differing = goldenFileNames.filter((name) => listed?.[name] !== files.hashes[name]);
  if (differing.length > 0) {
    const what = listed === undefined ? `${id}: not listed` : `${id}: ${differing.join(', ')} changed`;
    return fail(`${what} (in ${manifestName}). ${manifestRemedy}`);
  }
  const golden = parseGoldenCase(files);
  return golden.ok ? succeed({ golden: golden.value, hashes: files.hashes }) : golden;
}
