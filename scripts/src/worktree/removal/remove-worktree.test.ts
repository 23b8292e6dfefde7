import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestRepository, type TestRepository } from '../../test-repository.ts';
import { createWorktree } from '../create/create-worktree.ts';
import { findWorktree } from '../find-worktree.ts';
import { pruneWorktrees } from './prune-worktrees.ts';
import { leavingPlace, putAway, removedPlace } from './leaving.ts';
import { removeWorktree } from './remove-worktree.ts';

const now = () => '2026-11-20T14:00:00.000Z';
const rule = 'packages/analysis/src/rule.ts';

let repository: TestRepository;
let directory: string;

beforeEach(async () => {
  repository = await createTestRepository();
  directory = await create('the-work');
});

afterEach(() => repository.remove());

async function create(slug: string): Promise<string> {
  const created = await createWorktree(
    repository.top,
    { slug, title: slug, owners: ['analysis'], issue: 42, details: '' },
    {
      now,
      say: () => undefined,
      interrupted: new AbortController().signal,
      fetch: true,
      isPortFree: async () => true,
      install: null,
    },
  );
  if (!created.ok) throw new Error(created.failure.message);
  return created.value.directory;
}

async function remove(name: string, force = false) {
  const found = await findWorktree(repository.top, name);
  if (!found.ok) return found;
  return removeWorktree(repository.top, found.value, { force, now });
}

const prune = async (dryRun = false) => pruneWorktrees(repository.top, { now, dryRun });

async function land(): Promise<void> {
  repository.write(rule, 'ours\n', directory);
  await repository.commit('our work', directory);
  await repository.git(['merge', '--quiet', '--ff-only', 'the-work']);
}

const branches = () => repository.git(['for-each-ref', '--format=%(refname:short)', 'refs/heads/']);

describe('removing a worktree', () => {
  it.each(['the-work', '42', '#42', 'trees/the-work'])('finds it as %s', async (name) => {
    expect((await remove(name)).ok).toBe(true);
  });

  it('says which worktrees there are when it knows no such name', async () => {
    const removed = await remove('the-wrok');
    expect(removed.ok ? '' : removed.failure.remedy).toContain('the-work');
  });

  it('removes one whose commits are in main, its branch and its slot', async () => {
    await land();
    const removed = await remove('the-work');
    expect(removed).toMatchObject({ ok: true, value: { branchDeleted: true, kept: null, left: null } });
    expect(existsSync(directory)).toBe(false);
    expect(await branches()).toBe('main\n');
    expect(await create('next')).toContain('next');
  });

  it('leaves a branch that only a remote has', async () => {
    await repository.git(['init', '--quiet', '--bare', join(repository.around, 'remote.git')]);
    await repository.git(['remote', 'add', 'origin', join(repository.around, 'remote.git')]);
    repository.write(rule, 'ours\n', directory);
    await repository.commit('our work', directory);
    await repository.git(['push', '--quiet', 'origin', 'the-work'], directory);
    expect(await remove('the-work')).toMatchObject({ ok: true, value: { branchDeleted: false } });
    expect(await branches()).toBe('main\nthe-work\n');
  });

  it('moves the data of the slot out of the way of the next holder', async () => {
    const data = join(repository.top, '.git/dawn-patrol/data/1');
    repository.write('night.sqlite', 'rows', data);
    const removed = await remove('the-work');
    const place = removed.ok ? (removed.value.data ?? '') : '';
    expect(readFileSync(join(place, 'data', 'night.sqlite'), 'utf8')).toBe('rows');
    expect(existsSync(data)).toBe(false);
  });

  it('refuses, forced or not, when another repository is inside, and leaves everything', async () => {
    repository.write('inner/file.txt', 'theirs', directory);
    await repository.git(['init', '--quiet'], join(directory, 'inner'));
    const removed = await remove('the-work', true);
    expect(removed.ok ? '' : removed.failure.kind).toBe('nested-repository');
    expect(readFileSync(join(directory, 'inner/file.txt'), 'utf8')).toBe('theirs');
    expect(await repository.git(['for-each-ref', 'refs/dawn-patrol/'])).toBe('');
  });

  it('keeps commits that only the reflog knew', async () => {
    repository.write(rule, 'first thoughts\n', directory);
    const lost = await repository.commit('first thoughts', directory);
    await repository.git(['reset', '--quiet', '--hard', 'HEAD~1'], directory);
    repository.write('new.txt', 'a reason to force\n', directory);
    const removed = await remove('the-work', true);
    const reference = removed.ok ? (removed.value.kept?.reference ?? '') : '';
    expect(await repository.git(['rev-list', reference])).toContain(lost);
  });

  it('never finds the main checkout', async () => {
    expect((await remove(repository.top, true)).ok).toBe(false);
  });
});

describe('pruning', () => {
  it('removes what is all in main, and says so first when asked to only look', async () => {
    await land();
    expect(await prune(true)).toMatchObject([{ what: 'the-work', outcome: 'removed' }]);
    expect(existsSync(directory)).toBe(true);
    expect(await prune()).toMatchObject([{ what: 'the-work', outcome: 'removed' }]);
    expect(existsSync(directory)).toBe(false);
  });

  it.each([
    ['waits for its first commit', async () => undefined],
    ['has commits of its own', async () => void (await repository.commit('x', await changed()))],
    ['is in main but dirty', async () => void (await land(), await changed())],
    [
      'is in main but locked',
      async () => void (await land(), await repository.git(['worktree', 'lock', directory])),
    ],
    [
      'only followed main',
      async () => {
        repository.write('README.md', 'main goes on\n');
        await repository.commit('main goes on');
        await repository.git(['merge', '--quiet', '--ff-only', 'main'], directory);
      },
    ],
  ])('leaves a worktree that %s', async (_, prepare) => {
    await prepare();
    expect(await prune()).toMatchObject([{ what: 'the-work', outcome: 'stays' }]);
    expect(existsSync(directory)).toBe(true);
  });

  it('strikes off a worktree whose directory is gone, frees its slot and keeps what was staged', async () => {
    repository.write(rule, 'staged\n', directory);
    await repository.git(['add', '--all'], directory);
    rmSync(directory, { recursive: true });
    expect(await prune()).toMatchObject([{ outcome: 'removed' }, { what: 'slot 1', outcome: 'freed' }]);
    const [reference = ''] = (
      await repository.git(['for-each-ref', '--format=%(refname)', 'refs/dawn-patrol/'])
    ).split('\n');
    expect(await repository.git(['show', `${reference}:${rule}`])).toBe('staged\n');
    expect(await branches()).toBe('main\nthe-work\n');
  });

  it('finishes a removal that was killed when only the deletion was left', async () => {
    await putAway(directory, removedPlace(directory));
    expect(await prune()).toMatchObject([{ outcome: 'removed' }, { what: 'slot 1', outcome: 'freed' }]);
    expect(readdirSync(join(repository.top, 'trees'))).toEqual([]);
    expect(await repository.git(['worktree', 'list'])).not.toContain('the-work');
  });

  it('puts back a worktree whose removal was killed half-way', async () => {
    repository.write(rule, 'precious\n', directory);
    await putAway(directory, leavingPlace(directory));
    expect(await prune()).toMatchObject([{ outcome: 'put-back' }, { outcome: 'stays' }]);
    expect(readFileSync(join(directory, rule), 'utf8')).toBe('precious\n');
  });
});

async function changed(): Promise<string> {
  repository.write(rule, 'changed\n', directory);
  return directory;
}
