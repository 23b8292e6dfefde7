import { listWorktrees } from '../../git/list-worktrees.ts';
import { retryHalfMade } from '../../git/retry-half-made.ts';

/** Takes a worktree out of git's books, locked or not, whose directory is no longer at any of these places. */
export async function strikeOff(top: string, places: readonly string[]): Promise<void> {
  const listed = await listWorktrees(top);
  for (const { directory } of listed.slice(1)) {
    if (places.includes(directory)) {
      await retryHalfMade(top, ['worktree', 'remove', '--force', '--force', directory]);
    }
  }
}
