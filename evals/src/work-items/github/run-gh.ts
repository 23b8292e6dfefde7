import { spawnSync } from 'node:child_process';
import { fail, succeed, type Result } from '@dawn-patrol/contracts';

const LARGEST_ANSWER = 64 * 1024 * 1024;
const LONGEST_MS = 60_000;

/** What `gh` prints. Failure: it is not on the PATH, takes longer than a minute, or ends with another code than 0. */
export function runGh(args: readonly string[], input = ''): Result<string, string> {
  const { status, stdout, stderr, error } = spawnSync('gh', args, {
    input,
    encoding: 'utf8',
    maxBuffer: LARGEST_ANSWER,
    timeout: LONGEST_MS,
    env: { ...process.env, GH_PROMPT_DISABLED: '1', GH_NO_UPDATE_NOTIFIER: '1' },
  });
  if (error !== undefined && 'code' in error && error.code === 'ENOENT') {
    return fail(
      '--github needs gh, the GitHub command line, on the PATH; there is none. Install it, or leave --github out.',
    );
  }
  if (status === 0) return succeed(stdout);
  const said = error?.message ?? stderr.trim();
  return fail(
    `gh ${args.slice(0, 2).join(' ')} was expected to end with 0, and ended with ${status ?? 'a signal'}: ${said}`,
  );
}
