import { requireGit } from './require-git.ts';
import { splitNul } from './split-nul.ts';

/** One path that two trees hold differently. A rename is a deletion and an addition. */
export interface ChangedPath {
  readonly change: 'added' | 'modified' | 'deleted';
  readonly path: string;
}

/** The paths in which two trees (or commits) differ, in git's order. */
export async function changedPaths(directory: string, from: string, to: string): Promise<ChangedPath[]> {
  const args = ['diff-tree', '-r', '-z', '--no-renames', '--name-status', from, to];
  const entries = splitNul(await requireGit(directory, args));
  const changes: ChangedPath[] = [];
  for (let index = 0; index + 1 < entries.length; index += 2) {
    changes.push({ change: toChange(entries[index] ?? ''), path: entries[index + 1] ?? '' });
  }
  return changes;
}

function toChange(letter: string): ChangedPath['change'] {
  if (letter === 'A') return 'added';
  if (letter === 'D') return 'deleted';
  return 'modified';
}
