import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildDecision, buildOutcome } from '../testing/build-outcome.ts';
import { noRepository, runTestEval, writeDataset, type TestRun } from '../testing/run-test-eval.ts';
import { taskGraphSchema } from './task-graph.ts';
import { workItemSchema, type WorkItem } from './work-item.ts';

const golden = writeDataset({
  one: { expected: { decided: { baseAction: 'no-alert', action: 'auto-send' } } },
  two: { expected: { decided: { action: 'auto-send' } } },
  calm: { description: { zone: 'logan' }, input: { zoneId: 'logan' } },
});
let top: string;
let items: string;

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'work-items-'));
  items = join(top, 'items');
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(top, { recursive: true, force: true });
});

interface Code {
  readonly sends: boolean;
  readonly commit: string;
}
const broken: Code = { sends: false, commit: 'broken1' };
const mended: Code = { sends: true, commit: 'mended2' };

/** The command line over code that sends nothing, or sends where it should. */
function run({ sends, commit }: Code, ...words: string[]): Promise<TestRun> {
  return runTestEval(golden, ['--work-items', items, ...words], {
    repository: { ...noRepository, commit: () => commit },
    judged: ({ zoneId }) =>
      buildOutcome({
        decision: buildDecision({ action: sends && zoneId !== 'logan' ? 'auto-send' : 'no-alert' }),
      }),
  });
}

function item(): WorkItem {
  return workItemSchema.parse(JSON.parse(readFileSync(join(items, 'decide.final-action.json'), 'utf8')));
}
const markdown = (): string => readFileSync(join(items, 'decide.final-action.md'), 'utf8');

describe('--work-items', () => {
  it('writes an item and the graph, closes it when it recovers, and opens it anew', async () => {
    const first = await run(broken);
    expect(first.code).toBe(1);
    expect(first.terminal.complained()).toContain(`work items in ${items}: 1 open, 0 closed`);
    expect(item()).toMatchObject({
      state: 'open',
      openedCommit: 'broken1',
      cases: ['one', 'two'],
      packages: ['analysis'],
    });
    expect(item().atRisk).toEqual([{ id: 'calm', shares: ['tag test'] }]);
    expect(markdown()).toContain(`pnpm worktree create ${items}/decide.final-action.md`);
    const graph: unknown = JSON.parse(readFileSync(join(items, 'graph.json'), 'utf8'));
    expect(taskGraphSchema.parse(graph).items.map(({ fingerprint }) => fingerprint)).toEqual([
      'decide.final-action',
    ]);
    expect(readFileSync(join(items, 'graph.md'), 'utf8')).toContain('flowchart LR');

    expect((await run(mended, '--case', 'one')).code).toBe(0);
    expect(item().state).toBe('open');

    expect((await run(mended)).code).toBe(0);
    expect(item()).toMatchObject({ state: 'closed', openedCommit: 'broken1', closedCommit: 'mended2' });
    expect(markdown()).toContain('**Closed** at mended2');

    await run({ ...broken, commit: 'broken3' });
    expect(item()).toMatchObject({ state: 'open', openedCommit: 'broken3', closedCommit: null });
  });

  it('writes the same bytes when nothing has changed', async () => {
    await run(broken);
    const before = markdown();
    await run({ ...broken, commit: 'later' });
    expect(markdown()).toBe(before);
  });

  it.each([
    ['no JSON', 'notes.json', '{'],
    ['JSON of another kind', 'notes.json', '{"mine":true}'],
  ])('leaves a folder alone that holds %s', async (_, name, text) => {
    mkdirSync(items);
    writeFileSync(join(items, name), text);
    const { code, terminal } = await run(broken);
    expect(code).toBe(2);
    expect(terminal.complained()).toContain(`${join(items, name)}: expected a work item`);
    expect(existsSync(join(items, 'graph.json'))).toBe(false);
  });
});

/** A `gh` that keeps issues in a file and notes each call. */
const fakeGh = `#!${process.execPath}
const { appendFileSync, existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const [kind, verb, ...rest] = process.argv.slice(2);
const option = (name) => rest[rest.indexOf(name) + 1];
const file = join(__dirname, 'issues.json');
const issues = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
const own = issues.find(({ number }) => String(number) === rest[0]);
appendFileSync(join(__dirname, 'calls.txt'), kind + ' ' + verb + '\\n');
if (existsSync(join(__dirname, 'signed-out'))) { console.error('gh: sign in first'); process.exit(4); }
if (verb === 'list') console.log(JSON.stringify(issues));
if (kind === 'issue' && verb === 'create')
  issues.push({ number: issues.length + 1, title: option('--title'), body: readFileSync(0, 'utf8'), state: 'OPEN' });
if (verb === 'edit') Object.assign(own, { title: option('--title'), body: readFileSync(0, 'utf8').replaceAll('\\n', '\\r\\n') });
if (verb === 'close') Object.assign(own, { state: 'CLOSED', comment: option('--comment') });
if (verb === 'reopen') Object.assign(own, { state: 'OPEN', comment: option('--comment') });
writeFileSync(file, JSON.stringify(issues));
`;

function putGh(): void {
  writeFileSync(join(top, 'package.json'), '{"type":"commonjs"}');
  writeFileSync(join(top, 'gh'), fakeGh);
  chmodSync(join(top, 'gh'), 0o755);
  vi.stubEnv('PATH', top);
}
const issues = (): unknown => JSON.parse(readFileSync(join(top, 'issues.json'), 'utf8'));

function newCalls(): string[] {
  const file = join(top, 'calls.txt');
  const calls = readFileSync(file, 'utf8').trim().split('\n');
  writeFileSync(file, '');
  return calls.filter((call) => call !== 'label create' && call !== 'issue list');
}

describe('--github', { timeout: 60_000 }, () => {
  it('creates, leaves, updates, closes and reopens one issue by its marker', async () => {
    putGh();
    expect((await run(broken, '--github')).code).toBe(1);
    expect(newCalls()).toEqual(['issue create']);
    expect(issues()).toMatchObject([{ title: 'analysis: make final-action hold', state: 'OPEN' }]);
    expect(JSON.stringify(issues())).toContain('<!-- dawn-patrol-work-item: decide.final-action -->');
    expect(JSON.stringify(issues())).toContain('pnpm worktree create analysis make final-action hold');

    await run(broken, '--github');
    expect(newCalls()).toEqual([]);

    await run(mended, '--github');
    expect(newCalls()).toEqual(['issue edit', 'issue close']);
    expect(issues()).toMatchObject([{ state: 'CLOSED', comment: expect.stringContaining('mended2') }]);

    await run(mended, '--github');
    expect(newCalls()).toEqual([]);

    await run(broken, '--github');
    expect(newCalls()).toEqual(['issue reopen', 'issue edit']);
    expect(issues()).toMatchObject([{ state: 'OPEN' }]);
  });

  it('closes what a run in another folder has left, once every case is seen to hold', async () => {
    putGh();
    await run(broken, '--github');
    rmSync(items, { recursive: true });
    await run(mended, '--github', '--case', 'one');
    expect(issues()).toMatchObject([{ state: 'OPEN' }]);
    await run(mended, '--github');
    expect(issues()).toMatchObject([{ state: 'CLOSED' }]);
  });

  it('leaves issues without a marker alone', async () => {
    putGh();
    const other = [{ number: 1, title: 'Mine', body: 'No marker.', state: 'OPEN' }];
    writeFileSync(join(top, 'issues.json'), JSON.stringify(other));
    await run(mended, '--github');
    expect(issues()).toEqual(other);
  });

  it('ends with 2 and says what is missing where there is no gh', async () => {
    vi.stubEnv('PATH', top);
    const { code, terminal } = await run(broken, '--github');
    expect(code).toBe(2);
    expect(terminal.complained()).toContain('--github needs gh');
    expect(item().state).toBe('open');
  });

  it('ends with 2 and what gh said when it refuses', async () => {
    putGh();
    writeFileSync(join(top, 'signed-out'), '');
    const { code, terminal } = await run(broken, '--github');
    expect(code).toBe(2);
    expect(terminal.complained()).toContain('ended with 4: gh: sign in first');
  });

  it('ends with 2 without --work-items', async () => {
    const { code, terminal } = await runTestEval(golden, ['--github']);
    expect(code).toBe(2);
    expect(terminal.complained()).toContain('--github needs --work-items');
  });
});
