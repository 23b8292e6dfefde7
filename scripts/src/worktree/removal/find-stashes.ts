import { requireGit } from '../../git/require-git.ts';

/** A stash that was made on a branch. */
export interface Stash {
  readonly commit: string;
  /** Such as "WIP on fix: 1234567 subject". */
  readonly subject: string;
}

/** The stashes that were made while a branch was checked out. All worktrees share one list of stashes. */
export async function findStashes(directory: string, branch: string): Promise<Stash[]> {
  const listing = await requireGit(directory, ['stash', 'list', '--format=%H %gs']);
  return listing.split('\n').flatMap((line) => {
    const commit = line.slice(0, line.indexOf(' '));
    const subject = line.slice(commit.length + 1);
    const isOurs = subject.startsWith(`WIP on ${branch}:`) || subject.startsWith(`On ${branch}:`);
    return isOurs ? [{ commit, subject }] : [];
  });
}
