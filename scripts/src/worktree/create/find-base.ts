import { MAIN_BRANCH } from '../../git/main-branch.ts';
import { runGit } from '../../git/run-git.ts';
import type { Problem } from '../../problem.ts';
import { chooseMain } from '../choose-main.ts';
import { fail, type Result, succeed } from '../../result.ts';

/** The commit that a new branch starts from, and where it was found. */
export interface Base {
  readonly commit: string;
  readonly from: string;
  /** What the person should know: the remote did not answer, or went another way. */
  readonly notice: string | null;
}

const REMOTE_MAIN = `refs/remotes/origin/${MAIN_BRANCH}`;
const LOCAL_MAIN = `refs/heads/${MAIN_BRANCH}`;

/**
 * Up-to-date main, whatever is checked out: the one of origin, asked now, unless local main already has all of it.
 * A remote that cannot be asked is said, and local main is used.
 */
export async function findBase(
  directory: string,
  options: { readonly fetch: boolean; readonly signal?: AbortSignal },
): Promise<Result<Base, Problem>> {
  const fetched = options.fetch ? await fetchMain(directory, options.signal) : 'no-remote';
  const main = await chooseMain(directory, fetched === 'fetched');
  if (main === null) return fail(noMain());
  const { commit, from, diverged } = main;
  if (typeof fetched !== 'string') return succeed({ commit, from, notice: unansweredNotice(fetched.said) });
  return succeed({ commit, from, notice: diverged ? divergedNotice : null });
}

async function fetchMain(
  directory: string,
  signal: AbortSignal | undefined,
): Promise<'fetched' | 'no-remote' | { readonly said: string }> {
  const remotes = await runGit(directory, ['remote']);
  if (!remotes.stdout.split('\n').includes('origin')) return 'no-remote';
  const refspec = `+${LOCAL_MAIN}:${REMOTE_MAIN}`;
  const output = await runGit(directory, ['fetch', '--quiet', '--no-tags', 'origin', refspec], {
    env: { GIT_SSH_COMMAND: process.env['GIT_SSH_COMMAND'] ?? 'ssh -o BatchMode=yes -o ConnectTimeout=10' },
    ...(signal === undefined ? {} : { signal }),
  });
  return output.exitCode === 0 ? 'fetched' : { said: output.stderr.trim().split('\n')[0] ?? '' };
}

function unansweredNotice(said: string): string {
  return `origin did not answer (${said}); local ${MAIN_BRANCH} is used`;
}

const divergedNotice = `local ${MAIN_BRANCH} and origin/${MAIN_BRANCH} went different ways; origin/${MAIN_BRANCH} is used`;

function noMain(): Problem {
  return {
    kind: 'no-main',
    message: `there is no branch ${MAIN_BRANCH} to start from`,
    remedy: `git branch ${MAIN_BRANCH} <commit>`,
  };
}
