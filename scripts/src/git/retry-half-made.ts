import { completeHalfMade } from './complete-half-made.ts';
import { GitError } from './git-error.ts';
import { type GitOptions, type GitOutput, runGit } from './run-git.ts';

const attempts = 10;

/** Runs a command that reads every worktree's notes, again when it failed over one that is half made. */
export async function retryHalfMade(
  directory: string,
  args: readonly string[],
  options: GitOptions = {},
): Promise<string> {
  let output = await runGit(directory, args, options);
  for (let attempt = 1; attempt < attempts && isHalfMade(output); attempt += 1) {
    await completeHalfMade(directory);
    output = await runGit(directory, args, options);
  }
  if (output.exitCode !== 0) throw new GitError(directory, output);
  return output.stdout;
}

function isHalfMade({ exitCode, stderr }: GitOutput): boolean {
  return exitCode !== 0 && /failed to read .*(commondir|gitdir|HEAD)/u.test(stderr);
}
