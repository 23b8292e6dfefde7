import { isAncestor } from '../../git/is-ancestor.ts';
import { MAIN_BRANCH } from '../../git/main-branch.ts';
import { resolveRevision } from '../../git/resolve-revision.ts';
import { runGit } from '../../git/run-git.ts';
import type { Problem } from '../../problem.ts';
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
  const local = await resolveRevision(directory, LOCAL_MAIN);
  const fetched = options.fetch ? await fetchMain(directory, options.signal) : 'no-remote';
  const remote = fetched === 'fetched' ? await resolveRevision(directory, REMOTE_MAIN) : null;
  const notice = fetched === 'fetched' || fetched === 'no-remote' ? null : unansweredNotice(fetched.said);
  if (remote === null) return local === null ? fail(noMain()) : succeed(at(local, MAIN_BRANCH, notice));
  if (local === null || (await isAncestor(directory, local, remote))) {
    return succeed(at(remote, `origin/${MAIN_BRANCH}`, notice));
  }
  if (await isAncestor(directory, remote, local)) return succeed(at(local, MAIN_BRANCH, notice));
  return succeed(at(remote, `origin/${MAIN_BRANCH}`, divergedNotice));
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

function at(commit: string, from: string, notice: string | null): Base {
  return { commit, from, notice };
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
