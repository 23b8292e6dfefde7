import { gateChange } from '../gate/gate-change.ts';
import { isHarmful } from '../gate/compare-evals.ts';
import { reasonsAgainst } from '../gate/gate-report.ts';
import { judgeCommit } from '../gate/judge-commit.ts';
import { MAIN_BRANCH } from '../git/main-branch.ts';
import { mergeBase } from '../git/merge-base.ts';
import { requireGit } from '../git/require-git.ts';
import type { Candidate, Setback } from './candidate.ts';
import { countCheck, lazyScratch } from './check-commit.ts';
import { TrainStopped } from './track.ts';
import type { TrainUnderWay } from './train-surroundings.ts';

/** The gate for a branch as it is: null when it holds by itself, otherwise why not. */
export async function checkAlone(train: TrainUnderWay, candidate: Candidate): Promise<Setback | null> {
  const { gate, signal, say } = train;
  if (signal.aborted) throw new TrainStopped();
  const { repository } = gate;
  const base = await mergeBase(repository, candidate.commit, MAIN_BRANCH);
  if (base === null) return failsAlone(candidate, [`it has no commit in common with ${MAIN_BRANCH}`], []);
  const tree = (await requireGit(repository, ['rev-parse', `${candidate.commit}^{tree}`])).trimEnd();
  const scratch = lazyScratch(train);
  try {
    const report = await gateChange(
      {
        tree,
        base,
        head: candidate.commit,
        branch: candidate.name,
        declared: candidate.declared,
        checkout: () => scratch.at(candidate.commit),
        judgeBase: () => judgeCommit({ commit: base, checkout: scratch.at, signal }, gate),
        again: train.again,
        signal,
        onForeign: (problems) => {
          for (const { message } of problems) say(`  ${candidate.name} alone: FAILS already: ${message}`);
        },
        onStep: (name, position, of) => say(`  ${candidate.name} alone: ${name} (${position}/${of})`),
      },
      gate,
    );
    if (signal.aborted) throw new TrainStopped();
    if (!report.ok) return failsAlone(candidate, [report.failure.message], []);
    const { holds, verdict, reused } = report.value;
    await countCheck(train, reused);
    say(`  ${candidate.name} alone: ${holds ? 'holds' : 'FAILS'}${reused ? ' (checked before)' : ''}`);
    const changes = (verdict.evaluation?.changes ?? []).filter(isHarmful);
    return holds ? null : failsAlone(candidate, reasonsAgainst(report.value), changes);
  } finally {
    scratch.release();
  }
}

function failsAlone(candidate: Candidate, reasons: readonly string[], changes: Setback['changes']): Setback {
  return {
    kind: 'fails-alone',
    message: `${candidate.name}: ${reasons.join('; ')}`,
    partners: [],
    changes,
    remedy: 'Run pnpm gate in its worktree and make it hold there first.',
  };
}
