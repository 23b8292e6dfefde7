import { requireGit } from './require-git.ts';
import { splitNul } from './split-nul.ts';

/** What a working tree holds that its commit does not, by path. A path may be both staged and unstaged. */
export interface WorkingTreeStatus {
  readonly staged: readonly string[];
  readonly unstaged: readonly string[];
  readonly untracked: readonly string[];
  readonly conflicted: readonly string[];
  /** Empty unless asked for. A path that ends with `/` is a whole folder. */
  readonly ignored: readonly string[];
}

export async function workingTreeStatus(
  directory: string,
  options: { readonly ignored?: boolean } = {},
): Promise<WorkingTreeStatus> {
  const ignored = options.ignored === true ? ['--ignored=matching'] : [];
  const args = ['status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=all', ...ignored];
  return parseStatus(await requireGit(directory, args));
}

/** Reads `git status --porcelain=v1 -z --no-renames`: two letters (index, working tree), a space, the path. */
function parseStatus(listing: string): WorkingTreeStatus {
  const status = {
    staged: new Array<string>(),
    unstaged: new Array<string>(),
    untracked: new Array<string>(),
    conflicted: new Array<string>(),
    ignored: new Array<string>(),
  };
  for (const entry of splitNul(listing)) {
    const letters = entry.slice(0, 2);
    const path = entry.slice(3);
    if (letters === '??') status.untracked.push(path);
    else if (letters === '!!') status.ignored.push(path);
    else if (isConflict(letters)) status.conflicted.push(path);
    else {
      if (letters[0] !== ' ') status.staged.push(path);
      if (letters[1] !== ' ') status.unstaged.push(path);
    }
  }
  return status;
}

/** Whether nothing but ignored files stands between the working tree and its commit. */
export function isClean(status: WorkingTreeStatus): boolean {
  return (
    status.staged.length + status.unstaged.length + status.untracked.length + status.conflicted.length === 0
  );
}

function isConflict(letters: string): boolean {
  return letters.includes('U') || letters === 'AA' || letters === 'DD';
}
