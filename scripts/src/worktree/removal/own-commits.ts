import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commonDirectory } from '../../git/common-directory.ts';

/**
 * Whether someone ever committed on a branch, by its reflog. A branch that only followed main (created, fast-forwarded,
 * rebased without commits of its own) looks merged from its first moment and is waiting for its owner.
 */
export async function hasOwnCommits(directory: string, branch: string): Promise<boolean> {
  const file = join(await commonDirectory(directory), 'logs', 'refs', 'heads', branch);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
  return text.split('\n').some((line) => /\t(commit|cherry-pick|am|revert)\b/u.test(line));
}
