import { existsSync } from 'node:fs';
import { listWorktrees } from '../../git/list-worktrees.ts';
import { MAIN_BRANCH } from '../../git/main-branch.ts';
import { requireGit } from '../../git/require-git.ts';
import { topLevel } from '../../git/top-level.ts';
import { readRecords } from '../../state/slots.ts';
import type { WorktreeRecord } from '../../state/worktree-record.ts';
import { knownWorktrees } from '../find-worktree.ts';
import { clonePrefix } from '../resolve-branch.ts';

/** A branch that someone may be working on, before it is looked into. */
export interface OpenBranch {
  readonly name: string;
  readonly branch: string | null;
  readonly directory: string | null;
  readonly clone: string | null;
  readonly commit: string;
  readonly locked: boolean;
  readonly record: WorktreeRecord | null;
}

/** The worktrees of this repository, without the main checkout. A missing directory is null. */
export async function openWorktrees(top: string): Promise<OpenBranch[]> {
  const worktrees = await knownWorktrees(top);
  return worktrees.flatMap(({ directory, branch, head, locked, record }) =>
    head === null
      ? []
      : [
          {
            name: branch ?? directory,
            branch,
            directory: existsSync(directory) ? directory : null,
            clone: null,
            commit: head,
            locked: locked !== null,
            record,
          },
        ],
  );
}

/** Every branch of a clone but main; all are fetched, so that they can be compared with those here. */
export async function openBranchesOf(top: string, path: string): Promise<OpenBranch[]> {
  const clone = await topLevel(path);
  const refspec = `+refs/heads/*:${clonePrefix(clone)}/*`;
  await requireGit(top, [
    'fetch',
    '--quiet',
    '--no-tags',
    '--prune',
    '--no-write-fetch-head',
    '--',
    clone,
    refspec,
  ]);
  const listing = await requireGit(clone, [
    'for-each-ref',
    '--format=%(objectname) %(refname:lstrip=2)',
    'refs/heads/',
  ]);
  const [worktrees, records] = await Promise.all([listWorktrees(clone), readRecords(clone)]);
  return listing
    .split('\n')
    .filter((line) => line !== '' && line.slice(41) !== MAIN_BRANCH)
    .map((line) => {
      const branch = line.slice(41);
      const checkedOut = worktrees.find(
        (worktree) => worktree.branch === branch && existsSync(worktree.directory),
      );
      return {
        name: `${path}#${branch}`,
        branch,
        directory: checkedOut?.directory ?? null,
        clone,
        commit: line.slice(0, 40),
        locked: (checkedOut?.locked ?? null) !== null,
        record: records.find((record) => record.branch === branch) ?? null,
      };
    });
}
