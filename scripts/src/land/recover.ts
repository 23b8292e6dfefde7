import { createHash } from 'node:crypto';
import { cp, lstat, mkdir, readFile, readdir, readlink, rm } from 'node:fs/promises';
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

/** Keeps what lies at a path, unless it is one of these versions. What cannot be read is not overwritten: recovery ends there. */
async function rescue(
  { directory }: MainCheckout,
  path: string,
  versions: readonly string[],
  rescued: string,
): Promise<void> {
  const place = join(directory, path);
  const content = await readWhatLies(place);
  if (content === null || content.length === 0) return;
  // A link's text is never filtered; a file's is, in the way that git would when adding it.
  const how = (await lstat(place)).isSymbolicLink() ? ['--no-filters'] : [`--path=${path}`];
  const args = ['hash-object', ...how, '--stdin'];
  const found = await requireGit(directory, args, { input: content });
  const known = await Promise.all(
    versions.map(async (version) => (await runGit(directory, ['rev-parse', `${version}:${path}`])).stdout),
  );
  if (known.includes(found)) return;
  const name = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const target = join(rescued, name, path);
  await mkdir(dirname(target), { recursive: true });
  await cp(place, target, { recursive: true, verbatimSymlinks: true });
}

/** A file's bytes, or where a link points to; null when nothing is there. A folder in a file's place is nobody's version: its path. */
async function readWhatLies(place: string): Promise<Buffer | null> {
  try {
    const found = await lstat(place);
    if (found.isDirectory()) return Buffer.from(place);
    if (found.isSymbolicLink()) return await readlink(place, { encoding: 'buffer' });
    // Reading a pipe would wait for whoever writes into it, perhaps for good.
    if (!found.isFile()) throw new Error('it is no file, link or folder');
    return await readFile(place);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) {
      return null;
    }
    throw new Error(
      `${place} is in the way of a landing that was cut off, and cannot be read, so it cannot be kept. Make it readable or move it away, then run pnpm land.`,
      { cause: error },
    );
  }
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
  // Without /proc nobody can tell; the lock files are removed then as if git were quiet.
  const pids = await readdir('/proc').catch(() => []);
  const running = await Promise.all(
    pids
      .filter((pid) => /^\d+$/u.test(pid) && Number(pid) !== process.pid)
      .map(async (pid) => {
        // A process that ended meanwhile, or that is another user's, does not work here.
        const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
        if (name.trim() !== 'git') return false;
        const place = await readlink(`/proc/${pid}/cwd`).catch(() => '');
        return places.some((each) => place === each || place.startsWith(`${each}/`));
      }),
  );
  return running.includes(true);
}
