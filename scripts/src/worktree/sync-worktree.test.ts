import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workingTreeHash } from '../git/working-tree-hash.ts';
import { createTestRepository, type TestRepository } from '../test-repository.ts';
import { syncWorktree } from './sync-worktree.ts';

const rule = 'packages/analysis/src/rule.ts';

let repository: TestRepository;
let directory: string;

beforeEach(async () => {
  repository = await createTestRepository();
  directory = join(repository.top, 'trees/the-work');
  await repository.git(['worktree', 'add', '--quiet', '-b', 'the-work', directory]);
});

afterEach(() => repository.remove());

const sync = () =>
  syncWorktree(directory, { fetch: true, signal: new AbortController().signal, say: () => undefined });

const head = async (place: string) => (await repository.git(['rev-parse', 'HEAD'], place)).trim();

async function mainGoesOn(path: string, content: string): Promise<string> {
  repository.write(path, content);
  return repository.commit('main goes on');
}

describe('syncing', () => {
  it('puts the commits of a branch on main', async () => {
    repository.write(rule, 'ours\n', directory);
    await repository.commit('ours', directory);
    const main = await mainGoesOn('README.md', 'news\n');
    expect(await sync()).toMatchObject({ ok: true, value: { base: main, dependenciesChanged: false } });
    expect((await repository.git(['rev-parse', 'HEAD~1'], directory)).trim()).toBe(main);
    expect(readFileSync(join(directory, rule), 'utf8')).toBe('ours\n');
  });

  it('does nothing when there is nothing to do', async () => {
    const before = await head(directory);
    expect(await sync()).toMatchObject({ ok: true, value: { from: before, to: before } });
  });

  it('says when the lockfile is another one', async () => {
    await mainGoesOn('pnpm-lock.yaml', 'new\n');
    expect(await sync()).toMatchObject({ ok: true, value: { dependenciesChanged: true } });
  });

  it('leaves everything as it was when one of several commits conflicts, and names the file', async () => {
    repository.write('docs/notes.md', 'a commit that would go well\n', directory);
    await repository.commit('fine', directory);
    repository.write(rule, 'ours\n', directory);
    await repository.commit('ours', directory);
    await mainGoesOn(rule, 'theirs\n');
    repository.write('untracked.txt', 'mine\n', directory);
    const before = [await head(directory), await workingTreeHash(directory)];
    const synced = await sync();
    expect(synced).toMatchObject({ ok: false, failure: { kind: 'conflicts' } });
    expect(synced.ok ? '' : synced.failure.message).toContain(rule);
    expect([await head(directory), await workingTreeHash(directory)]).toEqual(before);
    expect((await repository.git(['branch', '--show-current'], directory)).trim()).toBe('the-work');
  });

  it('leaves everything as it was when an untracked file is in the way', async () => {
    repository.write('news.md', 'mine\n', directory);
    await mainGoesOn('news.md', 'theirs\n');
    const before = await head(directory);
    expect((await sync()).ok).toBe(false);
    expect(await head(directory)).toBe(before);
    expect(readFileSync(join(directory, 'news.md'), 'utf8')).toBe('mine\n');
  });

  it.each([
    ['changed', 'dirty', async () => repository.write(rule, 'changed\n', directory)],
    [
      'staged',
      'dirty',
      async () => {
        repository.write('new.ts', 'new\n', directory);
        await repository.git(['add', '--all'], directory);
      },
    ],
    ['on no branch', 'no-work-branch', async () => repository.git(['checkout', '-q', '--detach'], directory)],
  ])('refuses a worktree that is %s', async (_, kind, prepare) => {
    await prepare();
    await mainGoesOn('README.md', 'news\n');
    const before = [await head(directory), await workingTreeHash(directory)];
    expect(await sync()).toMatchObject({ ok: false, failure: { kind } });
    expect([await head(directory), await workingTreeHash(directory)]).toEqual(before);
  });
});
