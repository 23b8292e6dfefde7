import { gitDirectory } from '../../git/git-directory.ts';
import { MAIN_BRANCH } from '../../git/main-branch.ts';
import { requireGit } from '../../git/require-git.ts';
import { resolveRevision } from '../../git/resolve-revision.ts';
import { isClean, workingTreeStatus, type WorkingTreeStatus } from '../../git/working-tree-status.ts';
import { workingTreeHash } from '../../git/working-tree-hash.ts';
import type { WorktreeRecord } from '../../state/worktree-record.ts';
import { findBusyProcesses } from './find-busy-processes.ts';
import { findPreciousFiles } from './find-precious-files.ts';
import { findStashes } from './find-stashes.ts';
import { findUnfinished } from './find-unfinished.ts';
import type { Obstacle, ObstacleKind } from './obstacle.ts';

/** A worktree whose directory is there. */
export interface Present {
  readonly directory: string;
  readonly branch: string | null;
  readonly locked: string | null;
  readonly record: WorktreeRecord | null;
}

/** Everything in a worktree, or going on in it, that its removal would lose or disturb. Empty: nothing would be lost. */
export async function findObstacles(worktree: Present): Promise<Obstacle[]> {
  const { directory, branch, locked, record } = worktree;
  const status = await workingTreeStatus(directory, { ignored: true });
  const [ignored, hidden, stashes, unmerged, own] = await Promise.all([
    findPreciousFiles(directory, status.ignored, record),
    hasHiddenChanges(directory, status),
    branch === null ? [] : findStashes(directory, branch),
    unmergedCommits(directory),
    gitDirectory(directory),
  ]);
  // Last: the git commands above worked in there themselves.
  const processes = await findBusyProcesses(directory);
  const found: [ObstacleKind, readonly string[]][] = [
    ['dirty', status.unstaged],
    ['staged', status.staged],
    ['conflicted', status.conflicted],
    ['untracked', status.untracked],
    ['ignored', ignored],
    ['hidden', hidden ? ['see `git ls-files -v`'] : []],
    ['stashed', stashes.map(({ subject }) => subject)],
    ['unmerged', unmerged],
    ['unfinished', findUnfinished(own)],
    ['locked', locked === null ? [] : [locked || 'no reason given']],
    ['busy', (processes ?? []).map(({ pid, command }) => `${command} (${pid})`)],
  ];
  return found.filter(([, details]) => details.length > 0).map(([kind, details]) => ({ kind, details }));
}

/** Status believes the marks of the index; the hash reads every file. */
async function hasHiddenChanges(directory: string, status: WorkingTreeStatus): Promise<boolean> {
  if (!isClean(status)) return false;
  return (await workingTreeHash(directory)) !== (await resolveRevision(directory, 'HEAD', 'tree'));
}

/** The commits, as short hashes, that are in neither main nor any remote-tracking branch. */
async function unmergedCommits(directory: string): Promise<string[]> {
  if ((await resolveRevision(directory, 'HEAD')) === null) return [];
  const known = (await resolveRevision(directory, `refs/heads/${MAIN_BRANCH}`)) === null ? [] : [MAIN_BRANCH];
  const listing = await requireGit(directory, [
    'rev-list',
    '--abbrev-commit',
    'HEAD',
    '--not',
    ...known,
    '--remotes',
    '--',
  ]);
  return listing.split('\n').filter((commit) => commit !== '');
}
