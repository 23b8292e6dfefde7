import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commonDirectory } from '../../git/common-directory.ts';
import { requireGit } from '../../git/require-git.ts';
import { resolveRevision } from '../../git/resolve-revision.ts';
import { splitNul } from '../../git/split-nul.ts';
import { NO_OBJECT, updateReference } from '../../git/update-reference.ts';
import type { KnownWorktree } from '../find-worktree.ts';
import { durable } from './durable.ts';
import { findLooseCommits } from './find-loose-commits.ts';
import { keepBooks } from './keep-books.ts';

/**
 * Keeps what git still knows of a worktree whose directory is gone: what was staged, where its head was, what only its
 * reflog names. Returns the reference; null when its index and head hold nothing that a branch does not.
 */
export async function keepIndex(top: string, worktree: KnownWorktree, at: string): Promise<string | null> {
  const own = await findOwnDirectory(top, worktree.directory);
  if (own === null || worktree.head === null) return null;
  const env = { GIT_DIR: own };
  const entries = splitNul(await requireGit(top, ['ls-files', '--stage', '-z'], { env }));
  const headTree = await resolveRevision(top, worktree.head, 'tree');
  const unmerged = entries.some((entry) => / [123]\t/u.test(entry));
  const index = unmerged ? null : (await requireGit(top, ['write-tree'], { env })).trimEnd();
  const loose = await findLooseCommits(top, own, worktree.branch);
  if (index === headTree && worktree.branch !== null && loose.length === 0) return null;
  const tree = index ?? headTree ?? '';
  const books = await commit(
    top,
    await keepBooks(top, own, entries),
    [],
    'git files of a worktree whose directory is gone',
  );
  const message = `Index of worktree ${worktree.branch ?? '(detached)'}, whose directory was gone at ${at}`;
  const kept = await commit(top, tree, [...new Set([worktree.head, books, ...loose])], message);
  const reference = `refs/dawn-patrol/removed/${worktree.branch ?? 'detached'}/${at.replaceAll(/[^\dTZ]/gu, '')}-index`;
  const change = { reference, next: kept, expected: NO_OBJECT, reason: 'worktree: directory gone' };
  const named = await updateReference(top, change);
  if (!named.ok)
    throw new Error(`the index of ${worktree.directory} could not be kept: ${named.failure.said}`);
  return reference;
}

async function commit(
  top: string,
  tree: string,
  parents: readonly string[],
  message: string,
): Promise<string> {
  const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-m', message];
  return (await requireGit(top, args, { env: durable })).trimEnd();
}

/** Git's books on a linked worktree name the `.git` file in its directory. */
async function findOwnDirectory(top: string, directory: string): Promise<string | null> {
  const folder = join(await commonDirectory(top), 'worktrees');
  for (const name of await readdir(folder)) {
    const note = await readFile(join(folder, name, 'gitdir'), 'utf8');
    if (note.trimEnd() === join(directory, '.git')) return join(folder, name);
  }
  return null;
}
