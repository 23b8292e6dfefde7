import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { commonDirectory } from '../git/common-directory.ts';
import { listWorktrees } from '../git/list-worktrees.ts';
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

/** Where scratch trees live: `trees/.train` beside the other worktrees, ignored by a file of its own. */
export async function scratchFolder(directory: string): Promise<string> {
  const [main] = await listWorktrees(directory);
  const top = main === undefined || main.bare ? await commonDirectory(directory) : main.directory;
  return join(top, 'trees', '.train');
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
  const known = await runGit(directory, ['rev-parse', '--git-dir']).catch(() => null);
  if (known?.exitCode !== 0) {
    await mkdir(dirname(directory), { recursive: true });
    await writeFile(join(dirname(directory), '.gitignore'), '*\n');
    await requireGit(repository, [
      ...withoutHooks,
      'worktree',
      'add',
      '--quiet',
      '--detach',
      directory,
      commit,
    ]);
    return;
  }
  await requireGit(directory, [...withoutHooks, 'checkout', '--quiet', '--detach', '--force', commit]);
  await requireGit(directory, ['clean', '-ffdxq', '-e', 'node_modules']);
}

/** Removes the scratch trees of processes that no longer run, however far they got in making them. */
export async function clearStaleScratch(repository: string, folder: string): Promise<number> {
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
