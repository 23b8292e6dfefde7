import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { commonDirectory } from '../git/common-directory.ts';
import { requireGit } from '../git/require-git.ts';
import { runGit } from '../git/run-git.ts';
import { isAlive, ownIdentity } from './process-identity.ts';

/** A working tree for checks, that nobody works in. */
export interface ScratchTree {
  readonly directory: string;
  /** Puts the tree at a commit, with nothing left of what was there before but installed dependencies. */
  readonly checkout: (commit: string) => Promise<void>;
  readonly release: () => void;
}

/** A bounded number of scratch trees, made when first needed and kept warm until the pool closes. */
export interface ScratchPool {
  readonly acquire: () => Promise<ScratchTree>;
  readonly close: () => Promise<void>;
}

const withoutHooks = ['-c', 'core.hooksPath=/dev/null', '-c', 'advice.detachedHead=false'];

/**
 * Where scratch trees live: `trees/.train` beside the other worktrees, ignored by a file of its own. Found without
 * listing worktrees, which git cannot do while one is half made.
 */
export async function scratchFolder(directory: string): Promise<string> {
  const common = await commonDirectory(directory);
  return join(basename(common) === '.git' ? dirname(common) : common, 'trees', '.train');
}

/** Opens a pool, after clearing what processes that are gone have left behind. */
export async function openScratchPool(directory: string, size: number): Promise<ScratchPool> {
  const repository = await commonDirectory(directory);
  const folder = await scratchFolder(directory);
  await clearStaleScratch(repository, folder);
  const { pid, started } = ownIdentity();
  const idle: string[] = [];
  const made: string[] = [];
  const waiting: Array<(name: string) => void> = [];
  const take = async (): Promise<string> => {
    const ready = idle.pop();
    if (ready !== undefined) return ready;
    if (made.length < size) {
      const name = `scratch-${pid}-${started}-${nextNumber()}`;
      made.push(name);
      return name;
    }
    return new Promise((resolve) => void waiting.push(resolve));
  };
  return {
    acquire: async () => {
      const name = await take();
      return {
        directory: join(folder, name),
        checkout: (commit) => checkout(repository, join(folder, name), commit),
        release: () => {
          const next = waiting.shift();
          if (next === undefined) idle.push(name);
          else next(name);
        },
      };
    },
    close: async () => {
      for (const name of made) await removeScratch(repository, folder, name);
    },
  };
}

let lastNumber = 0;
function nextNumber(): number {
  lastNumber += 1;
  return lastNumber;
}

async function checkout(repository: string, directory: string, commit: string): Promise<void> {
  if (!existsSync(join(directory, '.git'))) return oneAtATime(() => addTree(repository, directory, commit));
  await requireGit(directory, [...withoutHooks, 'checkout', '--quiet', '--detach', '--force', commit]);
  await requireGit(directory, ['clean', '-ffdxq', '-e', 'node_modules']);
}

/** Git reads every worktree's records while it makes one, and fails over one that is half made; here they take turns. */
let lastTurn: Promise<void> = Promise.resolve();
function oneAtATime(work: () => Promise<void>): Promise<void> {
  const turn = lastTurn.then(work, work);
  lastTurn = turn;
  return turn;
}

const ATTEMPTS = 10;

/** Another process may be making a worktree at the same moment, so a failure is tried again from a clean start. */
async function addTree(repository: string, directory: string, commit: string): Promise<void> {
  const folder = dirname(directory);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, '.gitignore'), '*\n');
  const args = [...withoutHooks, 'worktree', 'add', '--quiet', '--detach', directory, commit];
  for (let attempt = 1; attempt < ATTEMPTS; attempt += 1) {
    if ((await runGit(repository, args)).exitCode === 0) return;
    await removeScratch(repository, folder, basename(directory));
    await delay(50 * attempt);
  }
  await requireGit(repository, args);
}

/** Removes the scratch trees of processes that no longer run, however far they got in making them. */
async function clearStaleScratch(repository: string, folder: string): Promise<number> {
  const names = new Set([...(await entries(folder)), ...(await entries(join(repository, 'worktrees')))]);
  const stale = [...names].filter((name) => {
    const match = /^scratch-(\d+)-(\d+)-\d+$/u.exec(name);
    return match !== null && !isAlive({ pid: Number(match[1]), started: match[2] ?? '0' });
  });
  for (const name of stale) await removeScratch(repository, folder, name);
  return stale.length;
}

/** The name is unique, so the tree and git's record of it can be removed directly, whatever state they are in. */
async function removeScratch(repository: string, folder: string, name: string): Promise<void> {
  const options = { recursive: true, force: true, maxRetries: 5 };
  await rm(join(folder, name), options);
  await rm(join(repository, 'worktrees', name), options);
}

async function entries(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
