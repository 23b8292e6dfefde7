import { isAncestor } from '../../git/is-ancestor.ts';
import { MAIN_BRANCH } from '../../git/main-branch.ts';
import { resolveRevision } from '../../git/resolve-revision.ts';
import { runGit } from '../../git/run-git.ts';
import { NO_OBJECT, updateReference } from '../../git/update-reference.ts';
import type { Kept } from './keep-everything.ts';

/**
 * Deletes a branch of which nothing would be lost: main has all of it, or its tip was just kept.
 * Any other stays, and one that moved in the meantime as well. Tells whether it is gone.
 */
export async function closeBranch(top: string, branch: string, kept: Kept | null): Promise<boolean> {
  const reference = `refs/heads/${branch}`;
  const tip = await resolveRevision(top, reference);
  if (tip === null || branch === MAIN_BRANCH) return false;
  if (kept?.head !== tip && !(await isMerged(top, tip))) return false;
  const change = { reference, next: NO_OBJECT, expected: tip, reason: 'worktree: removed' };
  const deleted = await updateReference(top, change);
  // Leftover settings of the branch; there mostly are none.
  if (deleted.ok) await runGit(top, ['config', '--local', '--remove-section', `branch.${branch}`]);
  return deleted.ok;
}

async function isMerged(top: string, tip: string): Promise<boolean> {
  const main = await resolveRevision(top, `refs/heads/${MAIN_BRANCH}`);
  return main !== null && isAncestor(top, tip, main);
}
