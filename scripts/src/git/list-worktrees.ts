import { retryHalfMade } from './retry-half-made.ts';
import { splitNul } from './split-nul.ts';

/** A worktree as git has it in its books; the directory may be gone. The first of a listing is the main one. */
export interface ListedWorktree {
  readonly directory: string;
  /** Null when it has no commit yet, or is half made. */
  readonly head: string | null;
  /** The short branch name; null when the head is detached. */
  readonly branch: string | null;
  readonly bare: boolean;
  /** Why it is locked; an empty text when no reason was given, null when it is not locked. */
  readonly locked: string | null;
  /** Why git would prune it (its directory is gone); null when it is there. */
  readonly prunable: string | null;
}

export async function listWorktrees(directory: string): Promise<ListedWorktree[]> {
  return parseWorktreeListing(await retryHalfMade(directory, ['worktree', 'list', '--porcelain', '-z']));
}

/** Reads `git worktree list --porcelain -z`: attributes end with NUL, and an empty one ends a worktree. */
function parseWorktreeListing(listing: string): ListedWorktree[] {
  const worktrees: ListedWorktree[] = [];
  let attributes = new Map<string, string>();
  for (const entry of splitNul(listing)) {
    if (entry === '') {
      worktrees.push(toWorktree(attributes));
      attributes = new Map();
      continue;
    }
    const space = entry.indexOf(' ');
    attributes.set(space < 0 ? entry : entry.slice(0, space), space < 0 ? '' : entry.slice(space + 1));
  }
  return worktrees;
}

function headOf(commit: string | undefined): string | null {
  return commit === undefined || /^0+$/u.test(commit) ? null : commit;
}

function toWorktree(attributes: ReadonlyMap<string, string>): ListedWorktree {
  return {
    directory: attributes.get('worktree') ?? '',
    head: headOf(attributes.get('HEAD')),
    branch: attributes.get('branch')?.replace(/^refs\/heads\//u, '') ?? null,
    bare: attributes.has('bare'),
    locked: attributes.get('locked') ?? null,
    prunable: attributes.get('prunable') ?? null,
  };
}
