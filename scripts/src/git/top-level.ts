import { requireGit } from './require-git.ts';

/** The absolute path of the working tree that a directory lies in. */
export async function topLevel(directory: string): Promise<string> {
  return (await requireGit(directory, ['rev-parse', '--show-toplevel'])).replace(/\n$/u, '');
}
