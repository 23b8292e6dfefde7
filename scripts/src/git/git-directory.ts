import { requireGit } from './require-git.ts';

/** The absolute path of one worktree's own git directory: its HEAD, its index, its unfinished operations. */
export async function gitDirectory(directory: string): Promise<string> {
  return (await requireGit(directory, ['rev-parse', '--absolute-git-dir'])).trimEnd();
}
