import { requireGit } from './require-git.ts';

/** The absolute path of the git directory that a repository shares with all of its worktrees. */
export async function commonDirectory(directory: string): Promise<string> {
  return (await requireGit(directory, ['rev-parse', '--path-format=absolute', '--git-common-dir'])).trimEnd();
}
