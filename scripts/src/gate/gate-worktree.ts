import { MAIN_BRANCH } from '../git/main-branch.ts';
import { mergeBase } from '../git/merge-base.ts';
import { runGit } from '../git/run-git.ts';
import { topLevel } from '../git/top-level.ts';
import { workingTreeHash } from '../git/working-tree-hash.ts';
import type { Problem } from '../problem.ts';
import { fail, type Result } from '../result.ts';
import type { Owner } from '../workspace/area.ts';
import { gateChange } from './gate-change.ts';
import type { GateReport } from './gate-report.ts';
import { judgeCommit } from './judge-commit.ts';
import type { GateSurroundings, TreeCheck } from './judge-tree.ts';
import { openScratchPool } from './scratch-pool.ts';

export interface WorktreeToGate {
  readonly directory: string;
  /** What the branch is declared for, by its branch name; null when nobody declared anything. */
  readonly declaredFor: (branch: string | null) => Promise<readonly Owner[] | null>;
  readonly again: boolean;
  readonly signal: AbortSignal;
  readonly onStep: TreeCheck['onStep'];
}

/** The gate for everything that lies in a worktree, committed or not, against its merge base with main. */
export async function gateWorktree(
  { directory, declaredFor, again, signal, onStep }: WorktreeToGate,
  around: GateSurroundings,
): Promise<Result<GateReport, Problem>> {
  const top = await topLevel(directory);
  const base = await mergeBase(top, 'HEAD', MAIN_BRANCH).catch(() => null);
  if (base === null) return fail(noBase);
  const head = await runGit(top, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
  const branch = head.exitCode === 0 ? head.stdout.trimEnd() : null;
  const tree = await workingTreeHash(top);
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
    const change = { tree, base, head: 'HEAD', branch, declared, checkout, judgeBase, again, signal, onStep };
    return await gateChange(change, { ...around, repository: top });
  } finally {
    await pool.close();
  }
}

const noBase: Problem = {
  kind: 'no-merge-base',
  message: `This branch and ${MAIN_BRANCH} have no commit in common, so there is nothing to compare with.`,
  remedy: `Commit first, and start branches from ${MAIN_BRANCH}.`,
};
