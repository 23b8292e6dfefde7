import { requireGit } from './require-git.ts';
import { topLevel } from './top-level.ts';
import { withTemporaryIndex } from './with-temporary-index.ts';

/**
 * The tree that a commit of everything here would have: staged, unstaged and untracked, without what is ignored.
 * The index is not touched. Every file is read again: neither a time stamp nor an `assume-unchanged` mark
 * can make a changed file look unchanged.
 */
export async function workingTreeHash(directory: string): Promise<string> {
  return hashFromTop(await topLevel(directory));
}

/** The same, of a directory that is known to be the top of its working tree. */
export function hashFromTop(top: string): Promise<string> {
  return withTemporaryIndex(async (env) => {
    const entries = await requireGit(top, ['ls-files', '--stage', '-z']);
    await requireGit(top, ['update-index', '-z', '--index-info'], { env, input: entries });
    await requireGit(top, ['add', '--all', '--', '.'], { env });
    return (await requireGit(top, ['write-tree'], { env })).trimEnd();
  });
}
