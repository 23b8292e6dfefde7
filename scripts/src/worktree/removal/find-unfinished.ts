import { existsSync } from 'node:fs';
import { join } from 'node:path';

const marks = [
  ['rebase-merge', 'a rebase'],
  ['rebase-apply', 'a rebase or am'],
  ['MERGE_HEAD', 'a merge'],
  ['CHERRY_PICK_HEAD', 'a cherry-pick'],
  ['REVERT_HEAD', 'a revert'],
  ['BISECT_LOG', 'a bisection'],
] as const;

/** The git operations that a worktree is in the middle of, by the marks in its own git directory. */
export function findUnfinished(gitDirectory: string): string[] {
  return marks.filter(([mark]) => existsSync(join(gitDirectory, mark))).map(([, words]) => words);
}
