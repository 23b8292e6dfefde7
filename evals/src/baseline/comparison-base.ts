import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import type { Repository } from '../git/repository.ts';
import { listedCasesSchema, type ListedCases } from '../golden/manifest.ts';
import { parseJsonText } from '../parse-json-text.ts';
import { baselineSchema, type Baseline } from './baseline.ts';

export const baselineName = 'baseline.json';

/** What the results are compared with. */
export interface ComparisonBase {
  /** The commit it was read from; null: the files lying here. */
  readonly commit: string | null;
  readonly baseline: Baseline;
  /** Every case that there was, with its hashes: one that the baseline does not name yet is one that held. */
  readonly manifest: ListedCases;
}

/**
 * The accepted results of the merge base with main, which a branch cannot edit; without git, those
 * lying here. Null: there are none. Failure: a file is broken.
 * `tracked`: the dataset's path in the repository, null for one that is not the repository's own.
 */
export function readComparisonBase(
  goldenDirectory: string,
  tracked: string | null,
  repository: Repository,
): Result<ComparisonBase | null, string> {
  const commit = tracked === null ? null : repository.mergeBase();
  const read = (name: string): string | null => {
    if (commit !== null && tracked !== null) return repository.fileAt(commit, `${tracked}/${name}`);
    return readIfThere(join(goldenDirectory, name));
  };
  const baseline = parseBaseline(read(baselineName));
  if (!baseline.ok) return baseline;
  const listed = read('manifest.json');
  if (baseline.value === null && (commit === null || listed === null)) return succeed(null);
  const manifest = listed === null ? succeed(noManifest) : parseJsonText(listed, listedCasesSchema);
  if (!manifest.ok) return fail(`manifest.json of ${commit ?? goldenDirectory}: ${manifest.failure}`);
  return succeed({ commit, baseline: baseline.value ?? noBaseline, manifest: manifest.value });
}

/** The baseline lying here, which alone says what is accepted from now on. Null: there is none. */
export function readOwnBaseline(goldenDirectory: string): Result<Baseline | null, string> {
  return parseBaseline(readIfThere(join(goldenDirectory, baselineName)));
}

const noBaseline: Baseline = { schemaVersion: 1, cases: {} };
const noManifest: ListedCases = { cases: {} };

function parseBaseline(text: string | null): Result<Baseline | null, string> {
  if (text === null) return succeed(null);
  const parsed = parseJsonText(text, baselineSchema);
  return parsed.ok ? parsed : fail(`${baselineName}: ${parsed.failure}`);
}

function readIfThere(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
