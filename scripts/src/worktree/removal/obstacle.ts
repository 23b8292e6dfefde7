/** One reason not to remove a worktree, with what it concerns: paths, commits, processes. */
export interface Obstacle {
  readonly kind: ObstacleKind;
  readonly details: readonly string[];
}

export type ObstacleKind =
  | 'dirty'
  | 'staged'
  | 'conflicted'
  | 'untracked'
  | 'ignored'
  | 'hidden'
  | 'stashed'
  | 'unmerged'
  | 'unfinished'
  | 'locked'
  | 'busy';

const words: Readonly<Record<ObstacleKind, string>> = {
  dirty: 'changed and not staged',
  staged: 'staged and not committed',
  conflicted: 'conflicted and not resolved',
  untracked: 'not tracked',
  ignored: 'ignored by git, and no build output',
  hidden: 'changed behind an assume-unchanged or skip-worktree mark',
  stashed: 'stashed on this branch',
  unmerged: 'commits that neither main nor a remote has',
  unfinished: 'in the middle of',
  locked: 'locked',
  busy: 'in use by',
};

const mostDetails = 5;

/** One line for a person: what is in the way, and the first few of it. */
export function renderObstacle({ kind, details }: Obstacle): string {
  const shown = details.slice(0, mostDetails).join(', ');
  const more = details.length > mostDetails ? ` and ${details.length - mostDetails} more` : '';
  return `${kind}: ${words[kind]}${shown === '' ? '' : `: ${shown}${more}`}`;
}
