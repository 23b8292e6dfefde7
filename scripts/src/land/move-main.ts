import { constants } from 'node:fs';
import { copyFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { gitDirectory } from '../git/git-directory.ts';
import { listWorktrees } from '../git/list-worktrees.ts';
import { MAIN_BRANCH } from '../git/main-branch.ts';
import { requireGit } from '../git/require-git.ts';
import { runGit } from '../git/run-git.ts';
import { updateReference } from '../git/update-reference.ts';
import { workingTreeStatus } from '../git/working-tree-status.ts';
import type { Problem } from '../problem.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { Moving } from './train-state.ts';

export const MAIN_REFERENCE = `refs/heads/${MAIN_BRANCH}`;

type MainCheckout = NonNullable<Moving['checkout']>;

/** Where main is checked out; null when it is nowhere. */
export async function findMainCheckout(repository: string): Promise<MainCheckout | null> {
  const worktrees = await listWorktrees(repository);
  const found = worktrees.find(
    ({ branch, bare, prunable }) => branch === MAIN_BRANCH && !bare && prunable === null,
  );
  if (found === undefined) return null;
  return { directory: found.directory, gitDirectory: await gitDirectory(found.directory) };
}

/** Why the checkout of main cannot follow a landing; null when it can. Untracked files do not matter here. */
export async function checkoutObstacle(checkout: MainCheckout): Promise<Problem | null> {
  const { staged, unstaged, conflicted } = await workingTreeStatus(checkout.directory);
  const touched = [...new Set([...staged, ...unstaged, ...conflicted])];
  if (touched.length === 0) return null;
  const shown = touched.slice(0, 5).join(', ');
  return {
    kind: 'main-checkout-dirty',
    message: `${MAIN_BRANCH} is checked out in ${checkout.directory} with uncommitted changes (${shown}${touched.length > 5 ? ', ...' : ''}), so its files cannot follow a landing.`,
    remedy: 'Commit them on a branch, or land from a clone whose main is clean.',
  };
}

/** How a move ended that did not happen. */
export type NotMoved =
  | { readonly kind: 'main-moved'; readonly tip: string }
  | { readonly kind: 'refused'; readonly problem: Problem };

/**
 * Moves main by compare-and-swap and lets its checkout follow. The checkout's index is locked all the while, as git
 * itself does, so nobody can commit in between; its files are tried before main moves, so nothing of anyone's is overwritten.
 */
export async function moveMain(
  repository: string,
  moving: Moving,
  reason: string,
  checkpoint: (name: string) => void,
): Promise<Result<void, NotMoved>> {
  const { checkout } = moving;
  if (checkout === null) return swap(repository, moving, reason);
  const locked = await lockIndex(checkout);
  if (locked === null) return fail(refused(busyIndex(checkout)));
  try {
    checkpoint('index locked');
    const obstacle = (await checkoutObstacle(checkout)) ?? (await tryFiles(checkout, moving, locked));
    if (obstacle !== null) return fail(refused(obstacle));
    const swapped = await swap(repository, moving, reason);
    if (!swapped.ok) return swapped;
    checkpoint('main moved');
    await readTree(checkout, moving, locked, []);
    checkpoint('files followed');
    await rename(locked, join(checkout.gitDirectory, 'index'));
    return succeed(undefined);
  } finally {
    await rm(locked, { force: true });
  }
}

async function swap(
  repository: string,
  { from, to }: Moving,
  reason: string,
): Promise<Result<void, NotMoved>> {
  const change = { reference: MAIN_REFERENCE, next: to, expected: from, reason };
  const swapped = await updateReference(repository, change);
  if (swapped.ok) return swapped;
  const { found, said } = swapped.failure;
  if (found !== null && found !== from) return fail({ kind: 'main-moved', tip: found });
  return fail(refused({ kind: 'main-locked', message: `${MAIN_BRANCH} could not be moved: ${said}` }));
}

/** Takes the index lock with a copy of the index in it; null when another git command keeps it for too long. */
async function lockIndex({ gitDirectory }: MainCheckout): Promise<string | null> {
  const lock = join(gitDirectory, 'index.lock');
  for (let attempt = 0; attempt < 50; attempt += 1) {
    try {
      await copyFile(join(gitDirectory, 'index'), lock, constants.COPYFILE_EXCL);
      return lock;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      await delay(100);
    }
  }
  return null;
}

async function tryFiles(checkout: MainCheckout, moving: Moving, index: string): Promise<Problem | null> {
  const tried = await readTree(checkout, moving, index, ['--dry-run']);
  if (tried === '') return null;
  return {
    kind: 'main-checkout-in-the-way',
    message: `The checkout of ${MAIN_BRANCH} in ${checkout.directory} has files in the way: ${tried}`,
    remedy: 'Move them elsewhere, then land again.',
  };
}

async function readTree(
  { directory }: MainCheckout,
  { from, to }: Moving,
  index: string,
  options: readonly string[],
): Promise<string> {
  const env = { GIT_INDEX_FILE: index };
  await runGit(directory, ['update-index', '-q', '--refresh'], { env });
  const output = await runGit(directory, ['read-tree', '-m', '-u', ...options, from, to], { env });
  if (output.exitCode === 0) return '';
  if (options.length > 0) return output.stderr.trim();
  // It went well a moment ago; someone typed in the meantime. Main stands; say how the files catch up.
  throw new Error(
    `${MAIN_BRANCH} is at ${to}, but the files in ${directory} could not follow: ${output.stderr.trim()}. Run there: git read-tree -m -u ${from} ${to}`,
  );
}

function busyIndex({ directory, gitDirectory }: MainCheckout): Problem {
  return {
    kind: 'main-checkout-busy',
    message: `A git command keeps the index of ${directory} locked.`,
    remedy: `Wait for it. If none runs, remove ${join(gitDirectory, 'index.lock')}.`,
  };
}

function refused(problem: Problem): NotMoved {
  return { kind: 'refused', problem };
}

/** Where main is. Throws when there is no main. */
export async function readMain(repository: string): Promise<string> {
  return (await requireGit(repository, ['rev-parse', '--verify', `${MAIN_REFERENCE}^{commit}`])).trimEnd();
}
