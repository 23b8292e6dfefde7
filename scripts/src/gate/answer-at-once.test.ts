import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CommandContext } from '../command-context.ts';
import { runCommandLine } from '../run-command-line.ts';
import { createTestRepository, type TestRepository } from '../test-repository.ts';
import { declareOwners } from '../worktree/declare-owners.ts';
import { answerAtOnce } from './answer-at-once.ts';

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

beforeAll(async () => {
  repository = await createTestRepository();
  repository.write('gate.config.json', JSON.stringify(gateConfig));
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
