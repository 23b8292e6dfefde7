import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Problem } from '../../problem.ts';
import { fail, type Result, succeed } from '../../result.ts';
import type { KnownWorktree } from '../find-worktree.ts';
import { closeBranch } from './close-branch.ts';
import { findObstacles } from './find-obstacles.ts';
import { freeSlot } from './free-slot.ts';
import { type Kept } from './keep-everything.ts';
import { keepWorktree } from './keep-worktree.ts';
import { leavingPlace, putAway, putBack, removedPlace, sidePlace } from './leaving.ts';
import { type Obstacle, renderObstacle } from './obstacle.ts';
import { strikeOff } from './strike-off.ts';

export interface RemoveOptions {
  readonly force: boolean;
  /** The present moment as an ISO instant. */
  readonly now: () => string;
}

/** What a removal did, and where everything went. */
export interface Removal {
  readonly directory: string;
  readonly branch: string | null;
  readonly branchDeleted: boolean;
  /** Null when there was nothing that git does not hold anyway. */
  readonly kept: Kept | null;
  /** What force went over. */
  readonly overridden: readonly Obstacle[];
  /** Where the directory itself still is, because a process works in it; null when it is gone. */
  readonly left: string | null;
  /** Where the data and logs of the slot went; null when there were none. */
  readonly data: string | null;
}

/** A worktree that stays, and why. */
export interface RemovalRefused extends Problem {
  readonly obstacles: readonly Obstacle[];
}

/**
 * Removes a worktree, its merged branch and its slot. Refuses when anything would be lost or disturbed.
 * With `force` everything is kept under a reference first; a directory that a process works in is then put aside
 * instead of deleted. Killed at any point, `prune` undoes or finishes it.
 */
export async function removeWorktree(
  top: string,
  worktree: KnownWorktree,
  { force, now }: RemoveOptions,
): Promise<Result<Removal, RemovalRefused>> {
  if (!existsSync(worktree.directory)) return fail(directoryGone(worktree));
  const early = await findObstacles(worktree);
  if (early.length > 0 && !force) return fail(refused(worktree, early));
  const at = now();
  const leaving = leavingPlace(worktree.directory);
  await putAway(worktree.directory, leaving);
  try {
    // Nobody writes into it by its path any more: what is found now is all there is.
    const obstacles = await findObstacles({ ...worktree, directory: leaving });
    const kept = await keepOrRefuse(worktree, { leaving, obstacles, force, at });
    if (kept.ok) return succeed(await finish(top, worktree, { leaving, obstacles, kept: kept.value, at }));
    await putBack(leaving, worktree.directory);
    return kept;
  } catch (error) {
    if (existsSync(leaving)) await putBack(leaving, worktree.directory);
    throw error;
  }
}

async function keepOrRefuse(
  worktree: KnownWorktree,
  found: { leaving: string; obstacles: readonly Obstacle[]; force: boolean; at: string },
): Promise<Result<Kept | null, RemovalRefused>> {
  const { leaving, obstacles, force, at } = found;
  if (obstacles.length === 0) return succeed(null);
  if (!force) return fail(refused(worktree, obstacles));
  const kept = await keepWorktree({ ...worktree, directory: leaving }, at);
  return kept.ok ? kept : fail({ ...kept.failure, obstacles });
}

async function finish(
  top: string,
  worktree: KnownWorktree,
  gone: { leaving: string; obstacles: readonly Obstacle[]; kept: Kept | null; at: string },
): Promise<Removal> {
  const { directory, branch, record } = worktree;
  const isBusy = gone.obstacles.some(({ kind }) => kind === 'busy');
  const place = isBusy ? sidePlace(directory, gone.at) : removedPlace(directory);
  await rename(gone.leaving, place);
  await strikeOff(top, [directory, gone.leaving, place]);
  const branchDeleted = branch !== null && (await closeBranch(top, branch, gone.kept));
  const data = record === null ? null : await freeSlot(top, record, gone.at);
  if (!isBusy) await rm(place, { recursive: true, force: true });
  const left = isBusy ? place : null;
  return { directory, branch, branchDeleted, kept: gone.kept, overridden: gone.obstacles, left, data };
}

function directoryGone({ directory }: KnownWorktree): RemovalRefused {
  return {
    kind: 'directory-gone',
    message: `${directory} is not there any more`,
    remedy: 'pnpm worktree prune',
    obstacles: [],
  };
}

function refused({ directory, branch }: KnownWorktree, obstacles: readonly Obstacle[]): RemovalRefused {
  const reasons = obstacles.map((obstacle) => `\n  ${renderObstacle(obstacle)}`).join('');
  return {
    kind: 'would-lose',
    message: `${branch ?? directory} stays:${reasons}`,
    remedy: 'settle these, or remove it with --force: everything is then kept under a reference',
    obstacles,
  };
}
