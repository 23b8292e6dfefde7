import { type CaseChange, describeChanges } from '../gate/compare-evals.ts';
import type { Candidate, Finding, Setback } from './candidate.ts';
import type { Track } from './track.ts';

/** A branch that failed, and what it failed on top of. */
export interface Failure {
  /** Main as it was when nothing of `before` had landed. */
  readonly origin: string;
  /** The branches below the guilty one, in order; with all of them it fails. */
  readonly before: readonly Candidate[];
  readonly guilty: Candidate;
  readonly finding: Finding;
}

/**
 * Says what a branch fails with: main as it is, or one branch that passes alone and fails together with it, found by
 * halving. When no single one explains it, all that are needed are named.
 */
export async function findPartner(track: Track, failure: Failure): Promise<Setback> {
  const { origin, before, guilty, finding } = failure;
  if (before.length === 0) return failsOnMain(guilty, finding);
  const alone = await checkTogether(track, origin, [guilty]);
  if (alone === null) return failsTogether(before, guilty, finding);
  if (!alone.holds) return failsOnMain(guilty, alone);
  let [holding, failing] = [0, before.length];
  let worst = finding;
  while (failing - holding > 1) {
    const middle = Math.floor((holding + failing) / 2);
    const found = await checkTogether(track, origin, [...before.slice(0, middle), guilty]);
    if (found === null || found.holds) holding = middle;
    else [failing, worst] = [middle, found];
  }
  const suspect = before[failing - 1];
  if (suspect === undefined) return failsTogether(before, guilty, worst);
  if (failing === 1) return failsTogether([suspect], guilty, worst);
  const pair = await checkTogether(track, origin, [suspect, guilty]);
  if (pair === null || pair.holds) return failsTogether(before.slice(0, failing), guilty, worst);
  return failsTogether([suspect], guilty, pair);
}

/** Null when the branches cannot even be merged without each other. */
async function checkTogether(
  track: Track,
  origin: string,
  candidates: readonly Candidate[],
): Promise<Finding | null> {
  let commit = origin;
  for (const candidate of candidates) {
    const coupling = await track.couple(commit, candidate, origin);
    if (coupling.kind === 'conflict') return null;
    commit = coupling.commit;
  }
  const about = `looking for who does not go together: ${candidates.map(({ name }) => name).join(' + ')}`;
  return track.check({ commit, against: origin, about, signal: track.signal });
}

function failsOnMain(guilty: Candidate, finding: Finding): Setback {
  return {
    kind: 'fails-on-main',
    message: `main + ${guilty.name}: ${whatFails(finding)}`,
    partners: [],
    changes: finding.changes,
    remedy: 'Bring the branch up to date with main (pnpm worktree sync), then run pnpm gate there.',
  };
}

function failsTogether(partners: readonly Candidate[], guilty: Candidate, finding: Finding): Setback {
  const names = partners.map(({ name }) => name);
  return {
    kind: 'fails-together',
    message: `${[...names, guilty.name].join(' + ')}: ${whatFailsTogether(finding)}`,
    partners: names,
    changes: finding.changes,
    remedy: `Each holds alone. Bring ${guilty.name} up to date with main, where ${names.join(', ')} landed, and run pnpm gate there.`,
  };
}

/** The cases when there are any, because a case names what went wrong; else every reason. */
export function whatFails({ changes, reasons }: Finding): string {
  return changes.length > 0 ? describeChanges(changes) : reasons.join('; ');
}

/** Each holds alone, so a new case is one that held too: what it came to is what matters. */
function whatFailsTogether({ changes, reasons }: Finding): string {
  if (changes.length === 0) return reasons.join('; ');
  return describeChanges(changes.map(({ id, kind, detail }) => ({ id, kind: toRelative(kind), detail })));
}

function toRelative(kind: CaseChange['kind']): CaseChange['kind'] {
  return kind === 'new-failing' ? 'newly-failing' : kind;
}
