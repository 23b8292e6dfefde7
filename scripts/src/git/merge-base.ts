import { GitError } from './git-error.ts';
import { runGit } from './run-git.ts';

/** The best common ancestor of two commits; null when their histories never met. */
export async function mergeBase(directory: string, one: string, other: string): Promise<string | null> {
  const output = await runGit(directory, ['merge-base', one, other]);
  if (output.exitCode === 0) return output.stdout.trimEnd();
  if (output.exitCode === 1) return null;
  throw new GitError(directory, output);
}
