import { workingTreeStatus } from '../../git/working-tree-status.ts';
import type { Problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import type { Present } from './find-obstacles.ts';
import { findPreciousFiles } from './find-precious-files.ts';
import { findStashes } from './find-stashes.ts';
import { keepEverything, type Kept } from './keep-everything.ts';

/** Looks up what a worktree holds beside its commits and keeps all of it under one reference. */
export async function keepWorktree(worktree: Present, at: string): Promise<Result<Kept, Problem>> {
  const { directory, branch, record } = worktree;
  const status = await workingTreeStatus(directory, { ignored: true });
  const precious = await findPreciousFiles(directory, status.ignored, record);
  const stashes = branch === null ? [] : await findStashes(directory, branch);
  return keepEverything({
    directory,
    branch,
    at,
    untracked: status.untracked,
    precious,
    stashes: stashes.map(({ commit }) => commit),
  });
}
