import { GitError } from './git-error.ts';
import { runGit } from './run-git.ts';

/** Whether everything in `ancestor` is already in `descendant`. A commit is its own ancestor. */
export async function isAncestor(directory: string, ancestor: string, descendant: string): Promise<boolean> {
  const output = await runGit(directory, ['merge-base', '--is-ancestor', ancestor, descendant]);
  if (output.exitCode === 0 || output.exitCode === 1) return output.exitCode === 0;
  throw new GitError(directory, output);
}
