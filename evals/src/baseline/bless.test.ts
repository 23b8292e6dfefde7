import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evalReportSchema } from '../eval-report.ts';
import type { Repository } from '../git/repository.ts';
import { writeManifest } from '../golden/load-golden.ts';
import { severities } from '../scorers/severity.ts';
import { noRepository, runTestEval, writeDataset } from '../testing/run-test-eval.ts';
import { writeCase } from '../testing/write-golden.ts';

const reason = ['--reason', 'the label was wrong before'];
const failingText = { expected: { decided: { action: 'no-alert' }, alert: { mustMention: ['nowhere'] } } };
const read = (directory: string, name: string): string => readFileSync(join(directory, name), 'utf8');

function allowTexts(directory: string, most: number): void {
  const budgets = severities.map((severity) => ({
    severity,
    cases: severity === 'text' ? most : 0,
    reason: 'test',
  }));
  writeFileSync(join(directory, 'budgets.json'), JSON.stringify({ schemaVersion: 1, budgets }));
}

describe('pnpm eval --bless', () => {
  it('writes what came out, with the reason and the commit in the log', async () => {
    const directory = writeDataset({ two: {}, one: {} });
    expect((await runTestEval(directory, ['--bless', ...reason])).code).toBe(0);
    expect(read(directory, 'baseline.json')).toContain(
      '    "one": { "verdict": "pass", "action": "no-alert" },\n    "two"',
    );
    expect(JSON.parse(read(directory, 'baseline-log.ndjson'))).toEqual({
      at: '2026-03-06T15:00:00Z',
      commit: 'abc123',
      reason: 'the label was wrong before',
      cases: 2,
      failing: [],
      changed: ['one', 'two'],
    });
  });

  it('leaves both files alone when nothing changed', async () => {
    const directory = writeDataset({ one: {} });
    await runTestEval(directory, ['--bless', ...reason]);
    const log = read(directory, 'baseline-log.ndjson');
    expect((await runTestEval(directory, ['--bless', ...reason])).code).toBe(0);
    expect(read(directory, 'baseline-log.ndjson')).toBe(log);
  });

  it.each([
    ['without a reason', ['--bless'], false],
    ['with an empty reason', ['--bless', '--reason', '   '], false],
    ['with hardly a reason', ['--bless', '--reason', 'because'], false],
    ['of a part of the dataset', ['--bless', '--case', 'one', ...reason], false],
    ['in CI', ['--bless', ...reason], true],
    ['while watching', ['--bless', '--watch', ...reason], false],
  ])('is refused %s', async (_, words, unattended) => {
    const directory = writeDataset({ one: {} });
    const { code, terminal } = await runTestEval(directory, words, { unattended });
    expect(code).toBe(2);
    expect(terminal.complained()).toContain('--bless');
    expect(existsSync(join(directory, 'baseline.json'))).toBe(false);
  });

  it.each([
    ['a missed warning', { expected: { decided: { action: 'auto-send' } } }, 'missed-warning in 1 cases'],
    ['a case that labels nothing', { expected: {} }, 'bad is unscored'],
    ['a text without a budget', failingText, 'text in 1 cases, 0 allowed'],
  ])('accepts nothing while there is %s', async (_, bad, said) => {
    const directory = writeDataset({ bad, good: {} });
    const { code, terminal } = await runTestEval(directory, ['--bless', ...reason]);
    expect(code).toBe(1);
    expect(terminal.complained()).toContain(said);
    expect(existsSync(join(directory, 'baseline.json'))).toBe(false);
  });

  it('accepts a failure within its budget, after which only that failure is tolerated', async () => {
    const directory = writeDataset({ bad: failingText, good: {} });
    allowTexts(directory, 1);
    expect((await runTestEval(directory, [])).code).toBe(1);
    await runTestEval(directory, ['--bless', ...reason]);
    const { code, terminal } = await runTestEval(directory, ['--json']);
    expect(code).toBe(0);
    const report = evalReportSchema.parse(JSON.parse(terminal.written()));
    expect(report.cases.find(({ id }) => id === 'bad')).toMatchObject({ verdict: 'fail', accepted: true });
    writeCase(directory, 'worse', failingText);
    writeManifest(directory);
    expect((await runTestEval(directory, [])).code).toBe(1);
  });
});

describe('the comparison with the merge base', () => {
  /** A repository whose merge base held this dataset as it is now. */
  function recorded(directory: string, retired: string[] = []): Repository {
    const files = new Map(
      ['baseline.json', 'manifest.json'].map((name) => [`golden/${name}`, read(directory, name)]),
    );
    return {
      ...noRepository,
      mergeBase: () => 'base1',
      fileAt: (commit, path) => (commit === 'base1' ? (files.get(path) ?? null) : null),
      retiredSince: () => retired,
    };
  }

  it('fails a case that is lost, whatever the branch writes into its own baseline', async () => {
    const before = writeDataset({ one: {}, two: {} });
    await runTestEval(before, ['--bless', ...reason]);
    const after = writeDataset({ one: {} });
    await runTestEval(after, ['--bless', ...reason]);
    const { code, terminal } = await runTestEval(after, ['--json'], { repository: recorded(before) });
    expect(code).toBe(1);
    const report = evalReportSchema.parse(JSON.parse(terminal.written()));
    expect(report.comparison).toEqual({
      base: 'base1',
      changes: [{ id: 'two', kind: 'lost', detail: null }],
    });
    const retired = recorded(before, ['two']);
    expect((await runTestEval(after, [], { repository: retired })).code).toBe(0);
  });

  it('is null where there is nothing to compare with', async () => {
    const { terminal } = await runTestEval(writeDataset({ one: {} }), ['--json']);
    expect(evalReportSchema.parse(JSON.parse(terminal.written())).comparison).toBeNull();
  });

  it('is with the baseline lying here, where there is no git', async () => {
    const directory = writeDataset({ one: {} });
    await runTestEval(directory, ['--bless', ...reason]);
    const { terminal } = await runTestEval(directory, ['--json']);
    expect(evalReportSchema.parse(JSON.parse(terminal.written())).comparison).toEqual({
      base: null,
      changes: [],
    });
  });

  it('ends with 2 for a baseline that is broken', async () => {
    const directory = writeDataset({ one: {} });
    writeFileSync(join(directory, 'baseline.json'), '{"cases":');
    const { code, terminal } = await runTestEval(directory, []);
    expect(code).toBe(2);
    expect(terminal.complained()).toContain('baseline.json');
  });
});
