import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { requireGit } from '../git/require-git.ts';
import { resolveRevision } from '../git/resolve-revision.ts';
import { runGit } from '../git/run-git.ts';
import type { Problem } from '../problem.ts';
import { fail, type Result, succeed } from '../result.ts';
import { recordOfBranch } from '../state/record-of-branch.ts';
import type { WorktreeRecord } from '../state/worktree-record.ts';

/** A branch to judge or land, of this repository or of a clone; its commits are in this repository. */
export interface ResolvedBranch {
  /** What the person called it. */
  readonly label: string;
  readonly branch: string;
  /** Here: the branch itself, or where a clone's branch was fetched to. */
  readonly reference: string;
  readonly commit: string;
  /** What was declared for it, in its own repository; null when nothing was. */
  readonly record: WorktreeRecord | null;
  /** The top of the clone; null for a branch of this repository. */
  readonly clone: string | null;
}

/**
 * Finds a branch by its name, or by `path#branch` in a clone, from which it is fetched now.
 * A path is relative to `directory`.
 */
export async function resolveBranch(
  directory: string,
  label: string,
): Promise<Result<ResolvedBranch, Problem>> {
  const hash = label.lastIndexOf('#');
  if (hash > 0) return resolveInClone(directory, label, label.slice(0, hash), label.slice(hash + 1));
  const branch = label.replace(/^refs\/heads\//u, '');
  const reference = `refs/heads/${branch}`;
  const commit = await resolveRevision(directory, reference);
  if (commit === null) return fail(unknownBranch(label));
  const record = await recordOfBranch(directory, branch);
  return succeed({ label, branch, reference, commit, record, clone: null });
}

async function resolveInClone(
  directory: string,
  label: string,
  path: string,
  branch: string,
): Promise<Result<ResolvedBranch, Problem>> {
  const place = resolve(directory, path);
  if (!existsSync(place)) return fail(noClone(place));
  const top = await runGit(place, ['rev-parse', '--show-toplevel']);
  if (top.exitCode !== 0) return fail(noClone(place));
  const clone = top.stdout.trimEnd();
  const reference = `${clonePrefix(clone)}/${branch}`;
  const refspec = `+refs/heads/${branch}:${reference}`;
  const fetched = await runGit(directory, [
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-write-fetch-head',
    '--',
    clone,
    refspec,
  ]);
  if (fetched.exitCode !== 0) return fail(unknownBranch(label));
  const commit = (await requireGit(directory, ['rev-parse', reference])).trimEnd();
  return succeed({ label, branch, reference, commit, record: await recordOfBranch(clone, branch), clone });
}

/** Where the branches of a clone are kept here; two clones of one name stay apart. */
export function clonePrefix(clone: string): string {
  const place = realpathSync(clone);
  const name = basename(place).replaceAll(/[^\w-]+/gu, '-');
  return `refs/dawn-patrol/clones/${name}-${createHash('sha256').update(place).digest('hex').slice(0, 8)}`;
}

function unknownBranch(label: string): Problem {
  return {
    kind: 'unknown-branch',
    message: `there is no branch ${label}`,
    remedy: 'pnpm worktree list; a branch of a clone is path#branch',
  };
}

function noClone(place: string): Problem {
  return { kind: 'no-clone', message: `${place} is no checkout of a repository` };
}
