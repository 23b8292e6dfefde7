import { chmodSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CommandContext } from '../command-context.ts';
import { runCommandLine } from '../run-command-line.ts';
import { createTestRepository, type TestRepository } from '../test-repository.ts';
import { declareOwners } from '../worktree/declare-owners.ts';
import { answerAtOnce } from './answer-at-once.ts';
import { recallAnswer } from './recall-answer.ts';
import { readSnapshot } from './snapshot.ts';
import { type Machine, machineOf } from './verdict-key.ts';

let repository: TestRepository;
let worktree: string;
let printed: string[];
let said: string[];
let exitCodes: number[];

const now = () => '2026-11-28T14:00:00.000Z';
const gateConfig = {
  steps: [{ name: 'looks', command: ['true'] }],
  evaluate: null,
  judged: [],
  environment: ['WHO_JUDGES'],
};

function context(environment: Readonly<Record<string, string>> = {}): CommandContext {
  return {
    directory: worktree,
    environment: { ...process.env, ...environment },
    now,
    print: (text) => printed.push(text),
    say: (line) => said.push(line),
    interrupted: new AbortController().signal,
    finish: (exitCode) => exitCodes.push(exitCode),
  };
}

const goldenCase = 'golden/cases/quiet-low/case.json';

/** Writes a file so that nothing but its bytes and its change time tells. */
function editUnnoticed(path: string, content: string): void {
  const { atime, mtime } = statSync(join(worktree, path));
  repository.write(path, content, worktree);
  utimesSync(join(worktree, path), atime, mtime);
}

beforeAll(async () => {
  repository = await createTestRepository();
  repository.write('gate.config.json', JSON.stringify(gateConfig));
  repository.write('pnpm-lock.yaml', 'lockfileVersion: 9\n');
  repository.write('kept.log', 'lines\n');
  await repository.git(['add', '--force', 'kept.log']);
  await repository.commit('a gate');
  worktree = join(repository.around, 'a worktree');
  await repository.git(['worktree', 'add', '--quiet', '-b', 'work', worktree]);
  repository.write('packages/analysis/src/rule.ts', 'four\n', worktree);
});

afterAll(() => repository.remove());

beforeEach(async () => {
  [printed, said, exitCodes] = [[], [], []];
  await runCommandLine(['gate'], context());
});

describe('the gate asked again about what has not changed', { timeout: 60_000 }, () => {
  it('answers at once, in the same words, and checks nothing', async () => {
    expect(await answerAtOnce([], context())).toBe(true);
    const [first = '', second = ''] = printed;
    expect(first).toContain('may land: work (1 changed file');
    expect(second).toContain('may land: work (1 changed file, unchanged since 2026-11-28T14:00:00.000Z)');
    expect(exitCodes).toEqual([0, 0]);
  });

  it('answers at once as JSON, with what the whole gate would say', async () => {
    await answerAtOnce(['--json'], context());
    await runCommandLine(['gate', '--json'], context());
    expect(JSON.parse(printed[1] ?? '')).toEqual(JSON.parse(printed[2] ?? ''));
    expect(JSON.parse(printed[1] ?? '')).toMatchObject({ holds: true, reused: true, branch: 'work' });
  });

  it.each([
    ['--again', ['--again']],
    ['--package', ['--package', 'analysis']],
    ['an option that it does not know', ['--what']],
  ])('leaves %s to the whole gate', async (_, args) => {
    expect(await answerAtOnce(args, context())).toBe(false);
  });

  it.each<[string, () => Promise<unknown>, () => Promise<unknown>]>([
    [
      'a file was edited',
      async () => repository.write('packages/analysis/src/rule.ts', 'five\n', worktree),
      async () => repository.write('packages/analysis/src/rule.ts', 'four\n', worktree),
    ],
    [
      'a file was edited at the same size and time',
      async () => editUnnoticed('docs/notes.md', 'NOTES\n'),
      async () => editUnnoticed('docs/notes.md', 'notes\n'),
    ],
    [
      'a file that the index was told not to look at was edited',
      async () => {
        await repository.git(['update-index', '--assume-unchanged', 'docs/notes.md'], worktree);
        repository.write('docs/notes.md', 'others\n', worktree);
      },
      async () => {
        repository.write('docs/notes.md', 'notes\n', worktree);
        await repository.git(['update-index', '--no-assume-unchanged', 'docs/notes.md'], worktree);
      },
    ],
    [
      'a tracked file that git would ignore was edited',
      async () => repository.write('kept.log', 'other lines\n', worktree),
      async () => repository.write('kept.log', 'lines\n', worktree),
    ],
    [
      'the lockfile is another',
      async () => repository.write('pnpm-lock.yaml', 'lockfileVersion: 10\n', worktree),
      async () => repository.write('pnpm-lock.yaml', 'lockfileVersion: 9\n', worktree),
    ],
    [
      'a golden case is another',
      async () => repository.write(goldenCase, '{}\n', worktree),
      async () => repository.git(['checkout', '--quiet', '--', goldenCase], worktree),
    ],
    [
      'what the gate runs is another',
      async () =>
        repository.write('gate.config.json', JSON.stringify({ ...gateConfig, steps: [] }), worktree),
      async () => repository.git(['checkout', '--quiet', '--', 'gate.config.json'], worktree),
    ],
    [
      'a file can be executed',
      async () => chmodSync(join(worktree, 'docs/notes.md'), 0o755),
      async () => chmodSync(join(worktree, 'docs/notes.md'), 0o644),
    ],
    [
      'a file went',
      async () => rmSync(join(worktree, 'docs/notes.md')),
      async () => repository.write('docs/notes.md', 'notes\n', worktree),
    ],
    [
      'a file came',
      async () => repository.write('packages/analysis/src/new.ts', '', worktree),
      async () => rmSync(join(worktree, 'packages/analysis/src/new.ts')),
    ],
    [
      'the same files were committed, since a commit has trailers',
      async () => repository.commit('the work', worktree),
      async () => repository.git(['reset', '--quiet', '--mixed', 'HEAD~1'], worktree),
    ],
    [
      'the branch has another name',
      async () => repository.git(['branch', '-m', 'work', 'other'], worktree),
      async () => repository.git(['branch', '-m', 'other', 'work'], worktree),
    ],
    [
      'main moved',
      async () => repository.git(['commit', '--quiet', '--allow-empty', '-m', 'news']),
      async () => repository.git(['reset', '--quiet', '--hard', 'HEAD~1']),
    ],
    [
      'somebody else was declared',
      async () => declareOwners(worktree, ['alerts'], now),
      async () => rmSync(join(repository.top, '.git/dawn-patrol/slots'), { recursive: true }),
    ],
    [
      'what was kept is damaged',
      async () => repository.write('.git/worktrees/a-worktree/dawn-patrol-gate.json', '{"inputs":'),
      async () => rmSync(join(repository.top, '.git/worktrees/a-worktree/dawn-patrol-gate.json')),
    ],
  ])('asks the whole gate when %s', async (_, change, takeBack) => {
    expect(await answerAtOnce([], context())).toBe(true);
    await change();
    expect(await answerAtOnce([], context())).toBe(false);
    await takeBack();
  });

  it.each([['TZ'], ['NODE_OPTIONS'], ['WHO_JUDGES']])('asks the whole gate when %s differs', async (name) => {
    expect(await answerAtOnce([], context({ [name]: 'changed' }))).toBe(false);
  });

  it('asks the whole gate under another Node, and on another platform', async () => {
    const snapshot = await readSnapshot(worktree);
    if (!snapshot.ok) throw new Error(snapshot.failure.message);
    const machine = machineOf(process.env);
    const recall = (other: Partial<Machine>) =>
      recallAnswer({ snapshot: snapshot.value, machine: { ...machine, ...other } });
    expect(await recall({})).toMatchObject({ holds: true });
    expect(await recall({ node: 'v99.0.0' })).toBeNull();
    expect(await recall({ platform: 'other-machine' })).toBeNull();
  });

  it('does not mind a variable that nothing depends on', async () => {
    expect(await answerAtOnce([], context({ EDITOR: 'ed' }))).toBe(true);
  });
});

describe('the gate where nothing can be compared', { timeout: 60_000 }, () => {
  it('says what git says when there is no commit yet', async () => {
    const empty = join(repository.around, 'empty');
    await repository.git(['init', '--quiet', '--initial-branch=main', empty]);
    await runCommandLine(['gate'], { ...context(), directory: empty });
    expect(said.join('\n')).toContain("git says: fatal: ambiguous argument 'HEAD'");
    expect(exitCodes.at(-1)).toBe(2);
  });

  it('says that histories never met', async () => {
    const orphan = await repository.git(['commit-tree', '-m', 'orphan', 'HEAD^{tree}']);
    const place = join(repository.around, 'orphan');
    await repository.git(['worktree', 'add', '--quiet', '-b', 'orphan', place, orphan.trim()]);
    await runCommandLine(['gate'], { ...context(), directory: place });
    expect(said.join('\n')).toContain('have no commit in common');
    expect(exitCodes.at(-1)).toBe(2);
  });

  it('blames a shallow clone only when it is one', async () => {
    repository.write('packages/analysis/src/rule.ts', 'six\n');
    await repository.commit('one more');
    const clone = join(repository.around, 'shallow');
    await repository.git(['branch', '-f', 'far', 'main']);
    await repository.git(['commit', '--quiet', '--allow-empty', '-m', 'ahead']);
    const args = [
      'clone',
      '--quiet',
      '--depth',
      '1',
      '--no-single-branch',
      `file://${repository.top}`,
      clone,
    ];
    await repository.git(args);
    await repository.git(['checkout', '--quiet', 'far'], clone);
    await runCommandLine(['gate'], { ...context(), directory: clone });
    expect(said.join('\n')).toContain('git fetch --unshallow');
    expect(exitCodes.at(-1)).toBe(2);
  });
});
