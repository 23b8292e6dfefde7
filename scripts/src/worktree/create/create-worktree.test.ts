import { existsSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workingTreeStatus } from '../../git/working-tree-status.ts';
import { fail, succeed } from '../../result.ts';
import { readRecords } from '../../state/slots.ts';
import { createTestRepository, type TestRepository } from '../../test-repository.ts';
import { installSmallWorkspace, startIn, writeSmallWorkspace } from '../../test-workspace.ts';
import { pruneWorktrees } from '../removal/prune-worktrees.ts';
import { type CreateOptions, createWorktree } from './create-worktree.ts';
import type { WorkOrder } from './work-order.ts';

let repository: TestRepository;
let said: string[];

beforeEach(async () => {
  repository = await createTestRepository();
  said = [];
});

afterEach(() => repository.remove());

const now = () => '2026-11-20T14:00:00.000Z';

function create(order: Partial<WorkOrder> = {}, options: Partial<CreateOptions> = {}) {
  const whole = {
    slug: 'the-work',
    title: 'The work',
    owners: ['analysis'],
    issue: null,
    details: '',
    ...order,
  };
  return createWorktree(repository.top, whole, {
    now,
    say: (line) => said.push(line),
    interrupted: new AbortController().signal,
    fetch: true,
    isPortFree: async () => true,
    install: null,
    ...options,
  });
}

async function created(order: Partial<WorkOrder> = {}, options: Partial<CreateOptions> = {}) {
  const result = await create(order, options);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

const branches = async () =>
  (await repository.git(['for-each-ref', '--format=%(refname:short)', 'refs/heads/']))
    .split('\n')
    .slice(0, -1);

describe('creating a worktree', () => {
  it('starts from main, whatever is checked out', async () => {
    const main = (await repository.git(['rev-parse', 'main'])).trim();
    await repository.git(['checkout', '--quiet', '-b', 'somewhere-else']);
    repository.write('README.md', 'not for everyone\n');
    await repository.commit('not for everyone');
    const { directory, base } = await created();
    expect(base).toBe(main);
    expect((await repository.git(['rev-parse', 'HEAD'], directory)).trim()).toBe(main);
  });

  it('is clean to git, with a task file and settings of its own', async () => {
    const { directory } = await created({
      title: 'Make skyline escalation rapid',
      owners: ['analysis', 'golden'],
    });
    const { untracked, unstaged } = await workingTreeStatus(directory);
    expect([...untracked, ...unstaged]).toEqual([]);
    expect((await workingTreeStatus(repository.top)).untracked).toEqual([]);
    const task = readFileSync(join(directory, 'TASK.md'), 'utf8');
    expect(task).toContain('`packages/analysis/` (@small/analysis)');
    expect(task).toContain('pnpm --filter @small/analysis test');
    expect(task).toContain('golden/cases/escalation-high');
    expect(task).not.toContain('quiet-low');
    const settings = readFileSync(join(directory, '.env.worktree'), 'utf8');
    expect(settings).toContain('DAWN_PORT=4210\n');
    expect(settings).toContain(
      `DAWN_DATABASE='${repository.top}/.git/dawn-patrol/data/1/dawn-patrol.sqlite'\n`,
    );
  });

  it('gives six at once six slots', async () => {
    const slugs = ['one', 'two', 'three', 'four', 'five', 'six'];
    const records = await Promise.all(slugs.map((slug) => created({ slug })));
    expect(new Set(records.map(({ slot }) => slot)).size).toBe(6);
    expect((await readRecords(repository.top)).map(({ slot }) => slot)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const { directory } of records) expect(existsSync(join(directory, 'TASK.md'))).toBe(true);
  });

  it('passes over a slot whose port something listens on', async () => {
    const { slot } = await created({}, { isPortFree: async (port) => port !== 4210 });
    expect(slot).toBe(2);
  });

  it('lets one of six of the same name win, and the others leave nothing', async () => {
    const results = await Promise.all(Array.from({ length: 6 }, () => create()));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await readRecords(repository.top)).toHaveLength(1);
    expect(readdirSync(join(repository.top, '.git/dawn-patrol/slots'))).toEqual(['1.json']);
    expect(await branches()).toEqual(['main', 'the-work']);
  });

  it('refuses a branch that exists, and leaves it', async () => {
    await repository.git(['branch', 'the-work']);
    const result = await create();
    expect(result.ok ? '' : result.failure.kind).toBe('branch-taken');
    expect(await branches()).toEqual(['main', 'the-work']);
    expect(await readRecords(repository.top)).toEqual([]);
  });

  it("hands on git's words about a lock that a killed git left", async () => {
    repository.write('.git/refs/heads/the-work.lock', '');
    const result = await create();
    expect(result.ok ? '' : result.failure.kind).toBe('branch-locked');
    expect(result.ok ? '' : result.failure.message).toContain('the-work.lock');
    expect(await readRecords(repository.top)).toEqual([]);
  });

  it('leaves nothing behind when it is stopped during the installation', async () => {
    const stop = new AbortController();
    const install = async () => {
      stop.abort();
      return fail({ kind: 'interrupted', message: 'stopped' });
    };
    const result = await create({}, { interrupted: stop.signal, install });
    expect(result.ok ? '' : result.failure.kind).toBe('interrupted');
    expect(await branches()).toEqual(['main']);
    expect(await readRecords(repository.top)).toEqual([]);
    expect(readdirSync(join(repository.top, 'trees'))).toEqual([]);
  });

  it('stays when the dependencies cannot be installed, and says what to do', async () => {
    const remedy = 'cd there && pnpm install';
    const install = async () => fail({ kind: 'dependencies-missing', message: 'the store is empty', remedy });
    expect((await create({}, { install })).ok).toBe(true);
    expect(said.join('\n')).toContain(remedy);
  });

  it('installs in the new worktree', async () => {
    const places: string[] = [];
    const install = async (place: string) => {
      places.push(place);
      return succeed('from-store' as const);
    };
    const { directory } = await created({}, { install });
    expect(places).toEqual([directory]);
  });

  describe('in a repository whose main checkout has compiled', () => {
    const install = async (place: string) => {
      installSmallWorkspace(place);
      return succeed('from-store' as const);
    };

    beforeEach(async () => {
      writeSmallWorkspace(repository.top);
      await repository.commit('two projects and what starts them');
      installSmallWorkspace(repository.top);
      startIn(repository.top);
    });

    it('needs no compiler, until a source changes', async () => {
      const { directory } = await created({}, { install });
      expect(said).toContain('  already compiled elsewhere: above');
      expect(startIn(directory)).toEqual({ out: 'one', error: '', status: 0, asked: 0 });
      repository.write('below/src/word.ts', "export const word = 'two';\n", directory);
      expect(startIn(directory)).toMatchObject({ out: 'two', asked: 1 });
    });

    it('notices a source that changed before the first command', async () => {
      const { directory } = await created({}, { install });
      repository.write('below/src/word.ts', "export const word = 'two';\n", directory);
      expect(startIn(directory)).toMatchObject({ out: 'two', asked: 1 });
    });

    it('takes it from another worktree when the main checkout has gone on', async () => {
      const { directory } = await created({ slug: 'first' }, { install });
      repository.write('below/src/word.ts', "export const word = 'not committed';\n");
      startIn(repository.top);
      const second = await created({ slug: 'second' }, { install });
      expect(startIn(second.directory)).toMatchObject({ out: 'one', asked: 0 });
      expect(startIn(directory)).toMatchObject({ out: 'one', asked: 0 });
    });

    it('leaves it to the compiler when the dependencies are not there', async () => {
      const failing = async () => fail({ kind: 'dependencies-missing', message: 'the store is empty' });
      const { directory } = await created({}, { install: failing });
      expect(existsSync(join(directory, 'below/dist'))).toBe(false);
    });

    it('stays when what is built cannot be copied, and says so', async () => {
      symlinkSync('nowhere', join(repository.top, 'above/dist/unreadable.js'));
      const { directory } = await created({}, { install });
      expect(said.join('\n')).toContain('could not be taken over: Error: ENOENT');
      expect(startIn(directory)).toMatchObject({ out: 'one', asked: 1 });
    });
  });

  it('is taken back by prune when it was killed', async () => {
    const { directory, slot } = await created();
    const file = join(repository.top, `.git/dawn-patrol/slots/${slot}.json`);
    const record = JSON.parse(readFileSync(file, 'utf8')) as object;
    repository.write('x', JSON.stringify({ ...record, ready: false, creator: 2 ** 22 + 1 }));
    await repository.git(['worktree', 'lock', '--reason', 'initializing', directory]);
    await pruneWorktrees(repository.top, { now, dryRun: false });
    expect(await readRecords(repository.top)).toHaveLength(1);
    repository.write('.git/dawn-patrol/slots/9.json.4194305-x.draft', 'half a record');
    repository.write(`.git/dawn-patrol/slots/${slot}.json`, readFileSync(join(repository.top, 'x')));
    await pruneWorktrees(repository.top, { now, dryRun: false });
    expect(await readRecords(repository.top)).toEqual([]);
    expect(await branches()).toEqual(['main']);
    expect(existsSync(directory)).toBe(false);
    expect(readdirSync(join(repository.top, '.git/dawn-patrol/slots'))).toEqual([]);
  });
});

describe('the main that a worktree starts from', () => {
  let remote: string;

  beforeEach(async () => {
    remote = join(repository.around, 'the remote');
    await repository.git(['clone', '--quiet', repository.top, remote]);
    await repository.git(['remote', 'add', 'origin', remote]);
  });

  const head = async (place: string) => (await repository.git(['rev-parse', 'main'], place)).trim();

  it("is the remote's, fetched now, when local main is behind", async () => {
    repository.write('README.md', 'news\n', remote);
    await repository.commit('news', remote);
    expect((await created()).base).toBe(await head(remote));
  });

  it('is the local one when it has landings that are not pushed', async () => {
    repository.write('README.md', 'landed\n');
    await repository.commit('landed');
    expect((await created()).base).toBe(await head(repository.top));
  });

  it("is the remote's when the two went different ways, and says so", async () => {
    repository.write('README.md', 'news\n', remote);
    await repository.commit('news', remote);
    repository.write('README.md', 'landed\n');
    await repository.commit('landed');
    expect((await created()).base).toBe(await head(remote));
    expect(said.join('\n')).toContain('went different ways');
  });

  it('is the local one when the remote does not answer, and says so', async () => {
    await repository.git(['remote', 'set-url', 'origin', join(repository.around, 'nowhere')]);
    expect((await created()).base).toBe(await head(repository.top));
    expect(said.join('\n')).toContain('origin did not answer');
  });
});
