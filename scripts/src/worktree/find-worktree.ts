import { realpathSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { listWorktrees, type ListedWorktree } from '../git/list-worktrees.ts';
import type { Problem } from '../problem.ts';
import { fail, type Result, succeed } from '../result.ts';
import { readRecords } from '../state/slots.ts';
import { stateDirectory } from '../state/state-directory.ts';
import type { WorktreeRecord } from '../state/worktree-record.ts';

/** A worktree in git's books together with what was declared for it; null when `create` did not make it. */
export interface KnownWorktree extends ListedWorktree {
  readonly record: WorktreeRecord | null;
}

/** All worktrees but the main checkout and those that the merge train keeps for itself, by directory. */
export async function knownWorktrees(directory: string): Promise<KnownWorktree[]> {
  const [[main, ...linked], records, state] = await Promise.all([
    listWorktrees(directory),
    readRecords(directory),
    stateDirectory(directory),
  ]);
  return linked
    .filter(
      (worktree) => !isScratch(worktree.directory, [state, join(main?.directory ?? '', 'trees', '.train')]),
    )
    .map((worktree) => withRecord(worktree, records))
    .toSorted((one, other) => (one.directory < other.directory ? -1 : 1));
}

function isScratch(directory: string, folders: readonly string[]): boolean {
  return folders.some((folder) => directory.startsWith(`${folder}/`));
}

function withRecord(worktree: ListedWorktree, records: readonly WorktreeRecord[]): KnownWorktree {
  const record = records.find(({ directory }) => directory === worktree.directory) ?? null;
  return { ...worktree, record };
}

/** The worktree a person means by its name, its branch, its directory or the number of its issue. */
export async function findWorktree(directory: string, said: string): Promise<Result<KnownWorktree, Problem>> {
  const worktrees = await knownWorktrees(directory);
  const place = realPath(resolve(directory, said));
  const issue = /^#?\d+$/u.test(said) ? Number(said.replace('#', '')) : null;
  const found = worktrees.filter(
    ({ branch, record, directory: where }) =>
      branch === said ||
      record?.slug === said ||
      basename(where) === said ||
      where === place ||
      (issue !== null && record?.issue === issue),
  );
  const [only] = found;
  if (only !== undefined && found.length === 1) return succeed(only);
  return fail(found.length > 1 ? ambiguous(said, found) : unknown(said, worktrees));
}

function realPath(place: string): string {
  try {
    return realpathSync(place);
  } catch {
    return place;
  }
}

function ambiguous(said: string, found: readonly KnownWorktree[]): Problem {
  return {
    kind: 'ambiguous-worktree',
    message: `${said} may be any of ${found.map(nameOf).join(', ')}`,
    remedy: 'name one of them',
  };
}

function unknown(said: string, worktrees: readonly KnownWorktree[]): Problem {
  const there = worktrees.map(nameOf).join(', ');
  return {
    kind: 'unknown-worktree',
    message: `there is no worktree ${said}`,
    remedy: there === '' ? 'there are none; the main checkout is not removed' : `there are: ${there}`,
  };
}

function nameOf({ branch, directory }: KnownWorktree): string {
  return branch ?? basename(directory);
}
