import { mkdirSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownIdentity } from './process-identity.ts';
import { createTestRepository, type TestRepository } from '../test-repository.ts';
import { pruneWorktrees } from '../worktree/removal/prune-worktrees.ts';
import { pruneVerdicts } from './prune-verdicts.ts';

const state = '.git/dawn-patrol';
const days = 86_400;
const newest = 1_800_000_000;

let repository: TestRepository;

beforeEach(async () => {
  repository = await createTestRepository();
});

afterEach(() => repository.remove());

/** A file of the store, this many days older than the newest one. */
function keep(path: string, age: number, content: unknown = { tree: 'of no branch' }): void {
  repository.write(join(state, path), JSON.stringify(content));
  const at = newest - age * days;
  utimesSync(join(repository.top, state, path), at, at);
}

const kept = (folder: string): string[] => readdirSync(join(repository.top, state, folder)).toSorted();
const treeOf = async (revision: string): Promise<string> =>
  (await repository.git(['rev-parse', `${revision}^{tree}`])).trim();
const prune = (count = 1000): Promise<number> =>
  pruneVerdicts(repository.top, join(repository.top, state), { dryRun: false, bounds: { days: 30, count } });

describe('the verdict store', { timeout: 60_000 }, () => {
  it.each([
    [29.9, true],
    [30, true],
    [30.1, false],
  ])('keeps one of %d days: %s', async (age, stays) => {
    keep('verdicts/new.json', 0);
    keep('verdicts/old.json', age);
    keep('eval-reports/new.json', 0);
    keep('eval-reports/old.json', age, { cases: [] });
    expect(await prune()).toBe(stays ? 0 : 2);
    for (const folder of ['verdicts', 'eval-reports']) {
      expect(kept(folder)).toEqual(stays ? ['new.json', 'old.json'] : ['new.json']);
    }
  });

  it('keeps as many as there may be, and beyond that what is of today', async () => {
    for (const age of [0, 0.9, 1.1, 2, 3]) keep(`verdicts/${age}.json`, age);
    expect(await prune(2)).toBe(3);
    expect(kept('verdicts')).toEqual(['0.9.json', '0.json']);
    expect(await prune(1)).toBe(0);
  });

  it('keeps what was found about a branch that may be waiting to land, here or from a clone', async () => {
    await repository.git(['checkout', '--quiet', '-b', 'waiting']);
    repository.write('README.md', 'waiting\n');
    await repository.commit('waiting');
    await repository.git(['checkout', '--quiet', 'main']);
    repository.write('docs/notes.md', "a clone's\n");
    const tree = (await repository.git(['stash', 'create'])).trim();
    await repository.git(['update-ref', 'refs/dawn-patrol/clones/other/branch', tree]);
    keep('verdicts/new.json', 0);
    keep('verdicts/waiting.json', 300, { tree: await treeOf('waiting') });
    keep('verdicts/clone.json', 300, { tree: await treeOf('refs/dawn-patrol/clones/other/branch') });
    keep(`verdicts/${await treeOf('main')}.json`, 300, { verdict: 'passes' });
    keep('verdicts/gone.json', 300, { tree: '0123' });
    expect(await prune()).toBe(1);
    expect(kept('verdicts')).not.toContain('gone.json');
    expect(kept('verdicts')).toHaveLength(4);
  });

  it('is pruned with the worktrees, and not while a train runs', async () => {
    keep('verdicts/new.json', 0);
    keep('verdicts/old.json', 31);
    const options = { now: () => '2026-11-28T14:00:00.000Z', dryRun: false };
    const lock = join(repository.top, state, 'train/lock');
    repository.write(join(state, 'train/lock'), JSON.stringify({ ...ownIdentity(), token: 'x' }));
    expect(await pruneWorktrees(repository.top, options)).toMatchObject([
      { what: 'verdicts', outcome: 'stays' },
    ]);
    expect(kept('verdicts')).toEqual(['new.json', 'old.json']);
    rmSync(lock);
    expect(await pruneWorktrees(repository.top, { ...options, dryRun: true })).toMatchObject([
      { what: 'verdicts', outcome: 'removed' },
    ]);
    expect(kept('verdicts')).toEqual(['new.json', 'old.json']);
    await pruneWorktrees(repository.top, options);
    expect(kept('verdicts')).toEqual(['new.json']);
  });

  it('need not be there', async () => {
    mkdirSync(join(repository.top, state), { recursive: true });
    expect(await prune()).toBe(0);
  });
});
