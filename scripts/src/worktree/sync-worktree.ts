import { gitDirectory } from '../git/git-directory.ts';
import { MAIN_BRANCH } from '../git/main-branch.ts';
import { requireGit } from '../git/require-git.ts';
import { resolveRevision } from '../git/resolve-revision.ts';
import { runGit } from '../git/run-git.ts';
import { splitNul } from '../git/split-nul.ts';
import { workingTreeStatus } from '../git/working-tree-status.ts';
import type { Problem } from '../problem.ts';
import { fail, type Result, succeed } from '../result.ts';
import { findBase } from './create/find-base.ts';
import { findUnfinished } from './removal/find-unfinished.ts';

/** A worktree's branch before and after. They are the same when there was nothing to do. */
export interface Synced {
  readonly from: string;
  readonly to: string;
  /** The main it stands on now. */
  readonly base: string;
  /** Whether the lockfile is another one, so that the dependencies have to be installed again. */
  readonly dependenciesChanged: boolean;
}

/**
 * Rebases a worktree's branch on up-to-date main: all of it, or the branch, the index and every file are as before.
 * Refuses when something is changed, staged or unfinished; untracked files stay as they are.
 */
export async function syncWorktree(
  directory: string,
  options: { readonly fetch: boolean; readonly signal: AbortSignal; readonly say: (line: string) => void },
): Promise<Result<Synced, Problem>> {
  const ready = await checkReady(directory);
  if (!ready.ok) return ready;
  const base = await findBase(directory, options);
  if (!base.ok) return base;
  if (base.value.notice !== null) options.say(base.value.notice);
  const from = ready.value;
  const args = ['rebase', '--quiet', '--no-autostash', '--no-update-refs', base.value.commit];
  const output = await runGit(directory, args, { signal: options.signal });
  if (output.exitCode !== 0) return fail(await giveUp(directory, { from, said: output.stderr, options }));
  const to = (await requireGit(directory, ['rev-parse', 'HEAD'])).trimEnd();
  const lockfile = await runGit(directory, ['diff', '--quiet', from, to, '--', 'pnpm-lock.yaml']);
  return succeed({ from, to, base: base.value.commit, dependenciesChanged: lockfile.exitCode !== 0 });
}

async function checkReady(directory: string): Promise<Result<string, Problem>> {
  const unfinished = findUnfinished(await gitDirectory(directory));
  if (unfinished.length > 0) return fail(inTheMiddle(unfinished));
  const branch = (await requireGit(directory, ['branch', '--show-current'])).trimEnd();
  if (branch === '' || branch === MAIN_BRANCH) return fail(notAWorkBranch(branch));
  const { staged, unstaged, conflicted } = await workingTreeStatus(directory);
  const open = [...new Set([...staged, ...unstaged, ...conflicted])];
  if (open.length > 0) return fail(dirty(open));
  const head = await resolveRevision(directory, 'HEAD');
  return head === null ? fail(notAWorkBranch(branch)) : succeed(head);
}

async function giveUp(
  directory: string,
  failed: { from: string; said: string; options: { readonly signal: AbortSignal } },
): Promise<Problem> {
  const conflicts = splitNul(await requireGit(directory, ['diff', '--name-only', '--diff-filter=U', '-z']));
  if (findUnfinished(await gitDirectory(directory)).length > 0)
    await requireGit(directory, ['rebase', '--abort']);
  const head = await resolveRevision(directory, 'HEAD');
  if (head !== failed.from)
    throw new Error(`${directory} is at ${head ?? 'nothing'} instead of ${failed.from}`);
  if (failed.options.signal.aborted)
    return { kind: 'interrupted', message: 'stopped; everything is as before' };
  if (conflicts.length === 0) return { kind: 'rebase-failed', message: failed.said.trim() };
  return {
    kind: 'conflicts',
    message: `${MAIN_BRANCH} and this branch both changed ${conflicts.join(', ')}; everything is as before`,
    remedy: `git rebase ${MAIN_BRANCH}, and settle them one commit at a time`,
  };
}

function inTheMiddle(unfinished: readonly string[]): Problem {
  const message = `the worktree is in the middle of ${unfinished.join(' and ')}`;
  return { kind: 'unfinished', message, remedy: 'finish or abort it first' };
}

function notAWorkBranch(branch: string): Problem {
  const message = branch === '' ? 'the head is on no branch' : `${branch} is not rebased on itself`;
  return {
    kind: 'no-work-branch',
    message,
    remedy: 'go to a worktree, or name one: pnpm worktree sync <name>',
  };
}

function dirty(paths: readonly string[]): Problem {
  return { kind: 'dirty', message: `not committed: ${paths.join(', ')}`, remedy: 'commit first' };
}
