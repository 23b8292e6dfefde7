import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestRepository, type TestRepository } from '../test-repository.ts';
import { changedPaths } from './changed-paths.ts';
import { isAncestor } from './is-ancestor.ts';
import { listWorktrees } from './list-worktrees.ts';
import { mergeBase } from './merge-base.ts';
import { mergeTree } from './merge-tree.ts';
import { requireGit } from './require-git.ts';
import { resolveRevision } from './resolve-revision.ts';
import { NO_OBJECT, updateReference } from './update-reference.ts';
import { workingTreeHash } from './working-tree-hash.ts';
import { workingTreeStatus } from './working-tree-status.ts';

const rule = 'packages/analysis/src/rule.ts';
const difficult = '-a "quoted"\nname ü.txt';

let repository: TestRepository;

beforeEach(async () => {
  repository = await createTestRepository();
});

afterEach(() => repository.remove());

const top = () => repository.top;

describe('the hash of a working tree', () => {
  it('is the tree that a commit of everything would have, and leaves the index alone', async () => {
    repository.write(rule, 'changed\n');
    repository.write(difficult, 'new\n');
    repository.write('node_modules/x.js', 'ignored\n');
    const index = readFileSync(join(top(), '.git/index'));
    const hash = await workingTreeHash(join(top(), 'packages'));
    expect(readFileSync(join(top(), '.git/index')).equals(index)).toBe(true);
    await repository.commit('everything');
    expect(await resolveRevision(top(), 'HEAD', 'tree')).toBe(hash);
  });

  it('has a file that is tracked although it is ignored', async () => {
    repository.write('var/kept.txt', 'kept on purpose\n');
    await repository.git(['add', '--force', 'var/kept.txt']);
    const hash = await workingTreeHash(join(top(), 'packages'));
    expect(await repository.git(['ls-tree', '-r', '--name-only', hash])).toContain('var/kept.txt');
  });

  it('sees what is staged, and a change that the index was told not to see', async () => {
    const before = await workingTreeHash(top());
    await repository.git(['update-index', '--assume-unchanged', rule]);
    expect(await workingTreeHash(top())).toBe(before);
    repository.write(rule, 'ONE\ntwo\nthree\n');
    expect(await workingTreeHash(top())).not.toBe(before);
  });
});

describe('status', () => {
  it('sorts paths, however difficult their names', async () => {
    repository.write(rule, 'changed\n');
    repository.write('docs/notes.md', 'staged\n');
    await repository.git(['add', 'docs']);
    repository.write(difficult, 'new\n');
    repository.write('node_modules/x.js', 'ignored\n');
    expect(await workingTreeStatus(top(), { ignored: true })).toEqual({
      staged: ['docs/notes.md'],
      unstaged: [rule],
      untracked: [difficult],
      conflicted: [],
      ignored: ['node_modules/'],
    });
  });
});

describe('two commits', () => {
  async function twoSides(ours: string, theirs: string): Promise<[string, string]> {
    await repository.git(['checkout', '--quiet', '-b', 'theirs']);
    repository.write(rule, theirs);
    repository.write(difficult, 'theirs\n');
    const other = await repository.commit('theirs');
    await repository.git(['checkout', '--quiet', 'main']);
    repository.write(rule, ours);
    return [await repository.commit('ours'), other];
  }

  it('merge without a working tree, and name what conflicts with its three sides', async () => {
    const [ours, theirs] = await twoSides('ours\n', 'theirs\n');
    const trial = await mergeTree(top(), ours, theirs);
    expect(trial.conflicts).toEqual([rule]);
    expect(trial.stages.map(({ stage }) => stage)).toEqual([1, 2, 3]);
    expect(trial.messages).toContain(`Merge conflict in ${rule}`);
    expect((await workingTreeStatus(top())).conflicted).toEqual([]);
  });

  it('merge cleanly into the tree that git would commit', async () => {
    const [ours, theirs] = await twoSides('zero\none\ntwo\nthree\n', 'one\ntwo\nthree\nfour\n');
    const trial = await mergeTree(top(), ours, theirs);
    expect(trial.conflicts).toEqual([]);
    await repository.git(['merge', '--quiet', '--no-edit', theirs]);
    expect(await resolveRevision(top(), 'HEAD', 'tree')).toBe(trial.tree);
  });

  it('have a merge base, an ancestry and a list of changes', async () => {
    const [ours, theirs] = await twoSides('ours\n', 'one\ntwo\nthree\n');
    const base = await mergeBase(top(), ours, theirs);
    expect(base).toBe(await resolveRevision(top(), `${ours}~1`));
    expect(await isAncestor(top(), base ?? '', theirs)).toBe(true);
    expect(await isAncestor(top(), theirs, base ?? '')).toBe(false);
    expect(await changedPaths(top(), ours, theirs)).toEqual([
      { change: 'added', path: difficult },
      { change: 'modified', path: rule },
    ]);
    const orphan = await repository.git(['commit-tree', `${ours}^{tree}`, '-m', 'alone']);
    expect(await mergeBase(top(), ours, orphan.trim())).toBeNull();
  });
});

describe('a reference', () => {
  const reference = 'refs/dawn-patrol/test';
  const swap = (next: string, expected: string) =>
    updateReference(top(), { reference, next, expected, reason: 'test' });

  it('moves from what was expected, or not at all', async () => {
    const first = (await resolveRevision(top(), 'main')) ?? '';
    repository.write(rule, 'second\n');
    const second = await repository.commit('second');
    expect(await swap(first, NO_OBJECT)).toMatchObject({ ok: true });
    expect(await swap(second, NO_OBJECT)).toMatchObject({ ok: false, failure: { found: first } });
    expect(await swap(first, second)).toMatchObject({ ok: false, failure: { found: first } });
    expect(await swap(second, first)).toMatchObject({ ok: true });
    expect(await swap(NO_OBJECT, first)).toMatchObject({ ok: false, failure: { found: second } });
    expect(await swap(NO_OBJECT, second)).toMatchObject({ ok: true });
    expect(await resolveRevision(top(), reference)).toBeNull();
  });

  it('has one winner among many at once', async () => {
    const tip = (await resolveRevision(top(), 'main')) ?? '';
    const swaps = await Promise.all(Array.from({ length: 8 }, () => swap(tip, NO_OBJECT)));
    expect(swaps.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('git', () => {
  it.each([
    ['GIT_DIR', '/nowhere'],
    ['GIT_LITERAL_PATHSPECS', '1'],
  ])('is not misled by %s of a surrounding git command', async (name, value) => {
    repository.write('var/kept.txt', 'tracked although it is ignored\n');
    await repository.git(['add', '--force', 'var/kept.txt']);
    const before = await workingTreeHash(top());
    process.env[name] = value;
    try {
      expect(await workingTreeHash(top())).toBe(before);
    } finally {
      delete process.env[name];
    }
  });

  it('lists worktrees with difficult directories, locks and lost ones', async () => {
    const place = join(repository.around, 'a\nline break');
    await repository.git(['worktree', 'add', '--quiet', '-b', 'one', place]);
    await repository.git(['worktree', 'lock', '--reason', 'on a\nstick', place]);
    const [main, one] = await listWorktrees(top());
    expect(main).toMatchObject({ directory: top(), branch: 'main', locked: null, bare: false });
    expect(one).toMatchObject({ directory: place, branch: 'one', locked: 'on a\nstick', prunable: null });
  });

  it('lists worktrees while one of them is half made', async () => {
    await repository.git(['worktree', 'add', '--quiet', '-b', 'one', join(repository.around, 'one')]);
    repository.write('.git/worktrees/one/commondir', '');
    const listed = await listWorktrees(top());
    expect(listed.map(({ branch }) => branch)).toEqual(['main', 'one']);
  });

  it('says which command failed, where, and what git said', async () => {
    await expect(requireGit(top(), ['rev-parse', '--verify', 'nothing'])).rejects.toThrow(
      /git rev-parse --verify nothing in .*the repository ended with 128: fatal: Needed a single revision/u,
    );
  });
});
