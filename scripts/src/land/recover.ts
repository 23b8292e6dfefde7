import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, readdir, readlink, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type ChangedPath, changedPaths } from '../git/changed-paths.ts';
import { isAncestor } from '../git/is-ancestor.ts';
import { requireGit } from '../git/require-git.ts';
import { runGit } from '../git/run-git.ts';
import { MAIN_REFERENCE, readMain } from './move-main.ts';
import type { Moving } from './train-state.ts';

type MainCheckout = NonNullable<Moving['checkout']>;

/**
 * Ends a move of main that was cut off. Returns whether main moved. When it did, the files of its checkout follow;
 * a file there that is neither the old nor the new version is kept under `rescued` first.
 */
export async function finishMove(repository: string, moving: Moving, rescued: string): Promise<boolean> {
  await untilGitIsQuiet([repository, ...(moving.checkout === null ? [] : [moving.checkout.directory])]);
  await rm(join(repository, `${MAIN_REFERENCE}.lock`), { force: true });
  const { checkout, from, to } = moving;
  if (checkout !== null) {
    await rm(join(checkout.gitDirectory, 'index.lock'), { force: true });
    await rm(join(checkout.gitDirectory, 'index.lock.lock'), { force: true });
  }
  const main = await readMain(repository);
  const moved = main === to || (main !== from && (await isAncestor(repository, to, main)));
  if (main === to && checkout !== null) await letFilesFollow(checkout, moving, rescued);
  return moved;
}

async function letFilesFollow(checkout: MainCheckout, { from, to }: Moving, rescued: string): Promise<void> {
  const changes = await changedPaths(checkout.directory, from, to);
  for (const { path } of changes) await rescue(checkout, path, [from, to], rescued);
  const paths = (wanted: (change: ChangedPath['change']) => boolean): string =>
    changes
      .filter(({ change }) => wanted(change))
      .map(({ path }) => `${path}\0`)
      .join('');
  const gone = paths((change) => change === 'deleted');
  const there = paths((change) => change !== 'deleted');
  const { directory } = checkout;
  if (gone !== '') {
    await requireGit(directory, ['update-index', '-z', '--force-remove', '--stdin'], { input: gone });
    for (const path of gone.split('\0').filter((path) => path !== '')) {
      await rm(join(directory, path), { force: true });
    }
  }
  if (there !== '') {
    const args = ['restore', `--source=${to}`, '--staged', '--worktree', '--pathspec-from-file=-'];
    await requireGit(directory, ['--literal-pathspecs', ...args, '--pathspec-file-nul'], { input: there });
  }
  await runGit(directory, ['update-index', '-q', '--refresh']);
}

async function rescue(
  { directory }: MainCheckout,
  path: string,
  versions: readonly string[],
  rescued: string,
): Promise<void> {
  const found = await runGit(directory, ['hash-object', '--', path]);
  if (found.exitCode !== 0) return;
  const known = await Promise.all(
    versions.map(async (version) => (await runGit(directory, ['rev-parse', `${version}:${path}`])).stdout),
  );
  if (known.includes(found.stdout)) return;
  const content = await readFile(join(directory, path)).catch(() => null);
  if (content === null || content.length === 0) return;
  const name = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const target = join(rescued, name, path);
  await mkdir(dirname(target), { recursive: true });
  await cp(join(directory, path), target, { recursive: true });
}

const LONGEST_WAIT = 100;

/** Waits until no git command works in these places: one that outlived its train ends by itself. */
async function untilGitIsQuiet(places: readonly string[]): Promise<void> {
  for (let attempt = 0; attempt < LONGEST_WAIT; attempt += 1) {
    if (!(await gitRunsIn(places))) return;
    await delay(50);
  }
}

async function gitRunsIn(places: readonly string[]): Promise<boolean> {
  const pids = await readdir('/proc').catch(() => []);
  const running = await Promise.all(
    pids
      .filter((pid) => /^\d+$/u.test(pid) && Number(pid) !== process.pid)
      .map(async (pid) => {
        const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
        if (name.trim() !== 'git') return false;
        const place = await readlink(`/proc/${pid}/cwd`).catch(() => '');
        return places.some((each) => place === each || place.startsWith(`${each}/`));
      }),
  );
  return running.includes(true);
}
