import { requireGit } from './require-git.ts';
import { topLevel } from './top-level.ts';
import { withTemporaryIndex } from './with-temporary-index.ts';

/**
 * The tree that a commit of everything here would have: staged, unstaged and untracked, without what is ignored.
 * The index is not touched. Every file is read again: neither a time stamp nor an `assume-unchanged` mark
 * can make a changed file look unchanged.
 */
export async function workingTreeHash(directory: string): Promise<string> {
  const [top, listed] = await Promise.all([topLevel(directory), requireGit(directory, LIST_INDEX)]);
  return hashFromTop(top, listed);
}

/** How git lists the whole index, from any directory of the working tree. */
export const LIST_INDEX = ['ls-files', '--stage', '-z', '--full-name', ':/'];

/** The same, of a directory that is known to be the top of its working tree, and of the index as git listed it. */
export function hashFromTop(top: string, listedIndex: string): Promise<string> {
  return withTemporaryIndex(async (env) => {
    await requireGit(top, ['update-index', '-z', '--index-info'], { env, input: listedIndex });
    await requireGit(top, ['add', '--all', '--', '.'], { env });
    return (await requireGit(top, ['write-tree'], { env })).trimEnd();
  });
}
