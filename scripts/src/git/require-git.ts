import { GitError } from './git-error.ts';
import { type GitOptions, runGit } from './run-git.ts';

/** Runs a git command that cannot fail in a sound repository and returns its standard output as it came. Throws a GitError otherwise. */
export async function requireGit(
  directory: string,
  args: readonly string[],
  options: GitOptions = {},
): Promise<string> {
  const output = await runGit(directory, args, options);
  if (output.exitCode !== 0) throw new GitError(directory, output);
  return output.stdout;
}
