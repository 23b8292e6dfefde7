import { arbitrate, conflictSetback } from './arbitrate.ts';
import type { Candidate, Setback } from './candidate.ts';
import { createCommitChecker } from './check-commit.ts';
import { mergeBranch } from './merge-branch.ts';
import { findMainCheckout, moveMain } from './move-main.ts';
import { type Advance, type Landing, type Track, TrainStopped } from './track.ts';
import { TrainRefused } from './train-refused.ts';
import type { TrainBranch } from './train-state.ts';
import type { TrainUnderWay } from './train-surroundings.ts';

/** The track of a real repository: merges in its object store, checks in scratch trees, main by compare-and-swap. */
export function createRepositoryTrack(train: TrainUnderWay): Track {
  const check = createCommitChecker(train);
  return {
    couple: (base, candidate, against) => mergeBranch(train, base, candidate, against),
    check,
    advance: (from, to, landed) => advance(train, from, to, landed),
    putAside: (candidate, setback) => putAside(train, candidate, setback),
    arbitrate: async (tip, candidate, paths) =>
      train.journal.current().options.arbiter
        ? arbitrate(train, check, tip, candidate)
        : { kind: 'handed-over', setback: conflictSetback(candidate, paths, null) },
    signal: train.signal,
  };
}

async function advance(
  train: TrainUnderWay,
  from: string,
  to: string,
  landed: readonly Landing[],
): Promise<Advance> {
  if (train.signal.aborted) throw new TrainStopped();
  const { journal, gate, say } = train;
  const branches = landed.map(({ candidate, commit }) => ({ name: candidate.name, commit }));
  const names = branches.map(({ name }) => name).join(', ');
  if (!journal.current().options.dryRun) {
    const moving = { from, to, landed: branches, checkout: await findMainCheckout(gate.repository) };
    await journal.change({ moving });
    const moved = await moveMain(gate.repository, moving, `land ${names}`, train.checkpoint);
    if (!moved.ok) {
      await journal.change({ moving: null });
      if (moved.failure.kind === 'refused') throw new TrainRefused(moved.failure.problem);
      say(`  main moved to ${moved.failure.tip.slice(0, 10)} meanwhile; going on from there`);
      return { moved: false, tip: moved.failure.tip };
    }
  }
  await markLanded(train, branches);
  say(`landed: ${names}`);
  return { moved: true };
}

/** In one write: what has landed, and that no move is under way any more. */
export async function markLanded(
  { journal }: Pick<TrainUnderWay, 'journal'>,
  landed: readonly { readonly name: string; readonly commit: string }[],
): Promise<void> {
  const commits = new Map(landed.map(({ name, commit }) => [name, commit]));
  const branches = journal.current().branches.map((branch) => asLanded(branch, commits.get(branch.name)));
  await journal.change({ branches, moving: null });
}

function asLanded(branch: TrainBranch, landedAs: string | undefined): TrainBranch {
  return landedAs === undefined ? branch : { ...branch, status: 'landed', landedAs };
}

export async function putAside(
  { journal, say }: Pick<TrainUnderWay, 'journal' | 'say'>,
  candidate: Pick<Candidate, 'name'>,
  setback: Setback,
): Promise<void> {
  say(`put aside: ${setback.message}`);
  const { partners, changes } = setback;
  const kept = { ...setback, partners: [...partners], changes: [...changes] };
  await journal.changeBranch(candidate.name, { status: 'put-aside', setback: kept });
}
