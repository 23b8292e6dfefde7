import { MAIN_BRANCH } from '../git/main-branch.ts';
import { runGit } from '../git/run-git.ts';
import type { Problem } from '../problem.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { Owner } from '../workspace/area.ts';
import { gateChange, type GatedChange } from './gate-change.ts';
import type { GateReport } from './gate-report.ts';
import { judgeCommit } from './judge-commit.ts';
import type { GateSurroundings, TreeCheck } from './judge-tree.ts';
import { openScratchPool } from './scratch-pool.ts';
import type { Snapshot } from './snapshot.ts';

export interface WorktreeToGate {
  readonly snapshot: Snapshot;
  /** What the branch is declared for, by its branch name; null when nobody declared anything. */
  readonly declaredFor: (branch: string | null) => Promise<readonly Owner[] | null>;
  readonly again: boolean;
  readonly signal: AbortSignal;
  readonly onStep: TreeCheck['onStep'];
  readonly onForeign: GatedChange['onForeign'];
}

/** The gate for everything that lies in a worktree, committed or not, against its merge base with main. */
export async function gateWorktree(
  { snapshot, declaredFor, again, signal, onStep, onForeign }: WorktreeToGate,
  around: GateSurroundings,
): Promise<Result<GateReport, Problem>> {
  const { top, branch, tree, head } = snapshot;
  const found = await findBase(snapshot);
  if (!found.ok) return found;
  const base = found.value;
  const declared = await declaredFor(branch);
  const pool = await openScratchPool(top, 1);
  try {
    const judgeBase: TreeCheck['judgeBase'] = async () => {
      const scratch = await pool.acquire();
      const checkout = async (commit: string): Promise<string> => {
        await scratch.checkout(commit);
        return scratch.directory;
      };
      return judgeCommit({ commit: base, checkout, signal }, around);
    };
    const checkout = (): Promise<string> => Promise.resolve(top);
    const told = { signal, onStep, onForeign };
    const change = { tree, base, head, branch, declared, checkout, judgeBase, again, ...told };
    return await gateChange(change, { ...around, repository: top });
  } finally {
    await pool.close();
  }
}

/** Git ends with 1 when it looked and found nothing; anything else it says itself. */
async function findBase({ top, head, main }: Snapshot): Promise<Result<string, Problem>> {
  const output = await runGit(top, ['merge-base', head, main]);
  if (output.exitCode === 0) return succeed(output.stdout.trimEnd());
  if (output.exitCode !== 1) return fail(unreadableHistory(output.stderr.trim()));
  const shallow = await runGit(top, ['rev-parse', '--is-shallow-repository']);
  return fail(shallow.stdout.trim() === 'true' ? cutHistory : noCommonHistory);
}

function unreadableHistory(said: string): Problem {
  return {
    kind: 'merge-base-unreadable',
    message: `The merge base with ${MAIN_BRANCH} could not be read. git says: ${said}`,
    remedy: 'git fsck tells what is damaged.',
  };
}

const cutHistory: Problem = {
  kind: 'no-merge-base',
  message: `This clone is shallow, and what it has of this branch and of ${MAIN_BRANCH} has no commit in common.`,
  remedy: 'Get the rest: git fetch --unshallow',
};

const noCommonHistory: Problem = {
  kind: 'no-merge-base',
  message: `This branch and ${MAIN_BRANCH} have no commit in common, so there is nothing to compare with.`,
  remedy: `Start branches from ${MAIN_BRANCH}.`,
};
