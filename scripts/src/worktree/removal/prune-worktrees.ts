import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { isAncestor } from '../../git/is-ancestor.ts';
import { MAIN_BRANCH } from '../../git/main-branch.ts';
import { pruneVerdicts } from '../../gate/prune-verdicts.ts';
import { readTrainStatus } from '../../land/train-status.ts';
import { stateDirectory } from '../../state/state-directory.ts';
import { clearDrafts, readRecords } from '../../state/slots.ts';
import type { WorktreeRecord } from '../../state/worktree-record.ts';
import { takeBack } from '../create/take-back.ts';
import { type KnownWorktree, knownWorktrees } from '../find-worktree.ts';
import { mainCheckout } from '../main-checkout.ts';
import { findBusyProcesses } from './find-busy-processes.ts';
import { freeSlot } from './free-slot.ts';
import { isAlive } from './is-alive.ts';
import { keepIndex } from './keep-index.ts';
import { hasOwnCommits } from './own-commits.ts';
import type { Pruned } from './pruned.ts';
import { removeWorktree } from './remove-worktree.ts';
import { settleLeaving } from './settle-leaving.ts';
import { strikeOff } from './strike-off.ts';

/**
 * Removes only what is provably dead: worktrees whose directory is gone, those whose own commits are all in main and
 * that hold nothing else, and slots that nobody holds. Undoes or finishes removals that were killed.
 * What stays is listed with its reason.
 */
export async function pruneWorktrees(
  directory: string,
  options: { readonly now: () => string; readonly dryRun: boolean },
): Promise<Pruned[]> {
  const top = await mainCheckout(directory);
  if (!options.dryRun) await clearDrafts(top, isAlive);
  const settled = options.dryRun ? [] : await settleLeaving(top);
  const pruned: Pruned[] = [...settled];
  for (const worktree of await knownWorktrees(top)) pruned.push(await prune(top, worktree, options));
  return [...pruned, ...(await pruneSlots(top, options)), ...(await pruneKnown(top, options))];
}

/** Old verdicts, unless a train runs or was cut off: what it has read it may read again. */
async function pruneKnown(top: string, { dryRun }: Options): Promise<Pruned[]> {
  const state = await stateDirectory(top);
  if ((await readTrainStatus(state)).state !== 'idle') {
    return [{ what: 'verdicts', outcome: 'stays', why: 'a train runs or was cut off' }];
  }
  const count = await pruneVerdicts(top, state, { dryRun });
  const why = `${count} old ones, of trees that no branch has`;
  return count === 0 ? [] : [{ what: 'verdicts', outcome: 'removed', why }];
}

type Options = Parameters<typeof pruneWorktrees>[1];

async function prune(top: string, worktree: KnownWorktree, options: Options): Promise<Pruned> {
  const what = worktree.branch ?? worktree.directory;
  if (!existsSync(worktree.directory)) return pruneGone(top, worktree, options);
  if (worktree.record !== null && isHalfMade(worktree)) {
    if (!options.dryRun) await takeBack(top, worktree.record);
    return { what, outcome: 'removed', why: 'its creation was killed' };
  }
  const reason = await reasonToStay(top, worktree);
  if (reason !== null) return { what, outcome: 'stays', why: reason };
  const why = `all of it is in ${MAIN_BRANCH}`;
  if (options.dryRun) return { what, outcome: 'removed', why };
  const removed = await removeWorktree(top, worktree, { force: false, now: options.now });
  if (removed.ok) return { what, outcome: 'removed', why };
  return { what, outcome: 'stays', why: removed.failure.obstacles.map(({ kind }) => kind).join(', ') };
}

/** Git locks a worktree with this word until it is checked out. */
function isHalfMade({ locked, record }: KnownWorktree): boolean {
  return locked === 'initializing' && isAbandoned(record);
}

function isAbandoned(record: WorktreeRecord | null): boolean {
  return record !== null && !record.ready && !isAlive(record.creator);
}

/** Null when there is none. What the removal itself would find is left to it, but for what it takes on trust. */
async function reasonToStay(top: string, worktree: KnownWorktree): Promise<string | null> {
  const { branch, directory, head, record } = worktree;
  if (branch === null || head === null) return 'its head is on no branch';
  const abandoned = isAbandoned(record);
  if (record !== null && !record.ready && !abandoned) return 'it is being created';
  if (!(await isAncestor(top, head, MAIN_BRANCH))) return `not all of it is in ${MAIN_BRANCH}`;
  if (!abandoned && !(await hasOwnCommits(top, branch))) return 'no work was committed in it yet';
  const processes = await findBusyProcesses(directory);
  return processes === null ? 'this system cannot tell whether it is in use' : null;
}

/** A directory whose parent is missing too may be on a disk that is not mounted. */
async function pruneGone(top: string, worktree: KnownWorktree, options: Options): Promise<Pruned> {
  const { directory, branch, locked } = worktree;
  const what = branch ?? directory;
  if (locked !== null) return { what, outcome: 'stays', why: 'its directory is gone, but it is locked' };
  if (!existsSync(dirname(directory))) {
    return { what, outcome: 'stays', why: `${dirname(directory)} is gone too: a disk that is not there?` };
  }
  if (!options.dryRun) {
    const kept = await keepIndex(top, worktree, options.now());
    await strikeOff(top, [directory]);
    if (kept !== null)
      return { what, outcome: 'removed', why: `its directory is gone; its index is in ${kept}` };
  }
  return { what, outcome: 'removed', why: 'its directory is gone; its branch stays' };
}

async function pruneSlots(top: string, options: Options): Promise<Pruned[]> {
  const held = new Set((await knownWorktrees(top)).map(({ directory }) => directory));
  const pruned: Pruned[] = [];
  for (const record of await readRecords(top)) {
    if (held.has(record.directory) || record.directory === top || existsSync(record.directory)) continue;
    if (!record.ready && isAlive(record.creator)) continue;
    if (!options.dryRun)
      await (isAbandoned(record) ? takeBack(top, record) : freeSlot(top, record, options.now()));
    pruned.push({ what: `slot ${record.slot}`, outcome: 'freed', why: `${record.directory} is gone` });
  }
  return pruned;
}
