import { gitDirectory } from '../../git/git-directory.ts';
import { requireGit } from '../../git/require-git.ts';
import { resolveRevision } from '../../git/resolve-revision.ts';
import { splitNul } from '../../git/split-nul.ts';
import { NO_OBJECT, updateReference } from '../../git/update-reference.ts';
import type { Problem } from '../../problem.ts';
import { fail, type Result, succeed } from '../../result.ts';
import { durable } from './durable.ts';
import { findLooseCommits } from './find-loose-commits.ts';
import { keepBooks } from './keep-books.ts';
import { keepFiles } from './keep-files.ts';
import { writeTreeOf } from './write-tree-of.ts';

export interface KeepRequest {
  readonly directory: string;
  readonly branch: string | null;
  /** ISO instant; part of the reference's name. */
  readonly at: string;
  /** Untracked paths, as status gives them. */
  readonly untracked: readonly string[];
  /** Ignored files that nothing makes again. */
  readonly precious: readonly string[];
  /** Commits of stashes. */
  readonly stashes: readonly string[];
}

/** Where everything of a worktree is kept. */
export interface Kept {
  readonly reference: string;
  readonly commit: string;
  readonly index: string;
  readonly head: string | null;
}

/**
 * Puts all of a worktree under one reference: a commit of its files as they are on disk, whose parents are its head,
 * its index, its own git files, its stashes, and every commit that only its reflogs know. Nothing in the worktree changes.
 * Fails, and keeps nothing, when it holds another repository.
 */
export async function keepEverything(request: KeepRequest): Promise<Result<Kept, Problem>> {
  const { directory, branch, untracked, precious } = request;
  const head = await resolveRevision(directory, 'HEAD');
  const own = await gitDirectory(directory);
  const files = await keepFiles(directory, { head, untracked, precious });
  if (!files.ok) return files;
  const entries = splitNul(await requireGit(directory, ['ls-files', '--stage', '-z']));
  const merged = entries.filter((entry) => / 0\t/u.test(entry));
  const parents = head === null ? [] : [head];
  const index = await commitTree(directory, await writeTreeOf(directory, merged), parents, 'the index');
  const books = await commitTree(directory, await keepBooks(directory, own, entries), [], 'its git files');
  const loose = await findLooseCommits(directory, own, branch);
  const all = [...new Set([...parents, index, books, ...request.stashes, ...loose])];
  const commit = await commitTree(
    directory,
    files.value,
    all,
    describe(request, { head, index, books, loose }),
  );
  return nameIt(request, { commit, index, head });
}

async function commitTree(
  directory: string,
  tree: string,
  parents: readonly string[],
  message: string,
): Promise<string> {
  const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-F', '-'];
  return (await requireGit(directory, args, { env: durable, input: message })).trimEnd();
}

/** Two removals of one branch in the same second get two names. */
async function nameIt(
  { directory, branch, at }: KeepRequest,
  kept: Omit<Kept, 'reference'>,
): Promise<Result<Kept, Problem>> {
  const stem = `refs/dawn-patrol/removed/${branch ?? 'detached'}/${at.replace(/\.\d+/u, '').replaceAll(/[-:]/gu, '')}`;
  for (let attempt = 1; attempt <= 100; attempt += 1) {
    const reference = attempt === 1 ? stem : `${stem}-${attempt}`;
    const reason = 'worktree: kept before removal';
    const change = { reference, next: kept.commit, expected: NO_OBJECT, reason };
    const named = await updateReference(directory, change);
    if (named.ok) return succeed({ ...kept, reference });
    if (named.failure.found === null) return fail({ kind: 'not-kept', message: named.failure.said });
  }
  return fail({ kind: 'not-kept', message: `${stem} and a hundred more are taken` });
}

function describe(
  { directory, branch, at, precious, stashes }: KeepRequest,
  parts: { head: string | null; index: string; books: string; loose: readonly string[] },
): string {
  const lines = [
    `Everything of worktree ${branch ?? '(detached)'} at ${at}`,
    '',
    `directory: ${directory}`,
    `head: ${parts.head ?? 'none'}`,
    `index: ${parts.index}`,
    `git files: ${parts.books}`,
    ...stashes.map((stash) => `stash: ${stash}`),
    ...parts.loose.map((commit) => `only in reflogs: ${commit}`),
    ...precious.map((path) => `ignored by git: ${path}`),
  ];
  return `${lines.join('\n')}\n`;
}
