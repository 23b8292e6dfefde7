import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../accepted/facts.ts';
import { evalReportSchema } from '../eval-report.ts';
import type { Repository } from '../git/repository.ts';
import { writeManifest } from '../golden/load-golden.ts';
import { severities } from '../scorers/severity.ts';
import { buildDecision, buildOutcome } from '../testing/build-outcome.ts';
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

describe('what no label speaks of', () => {
  const cameOut = (facts: Facts) => ({ judged: () => buildOutcome({ concluded: () => facts }) });
  const fresh = { 'assessment.signals[wind-loading]': 'state=calm', decision: 'action=no-alert' };

  it('fails once it comes out otherwise than accepted, until a person accepts it anew', async () => {
    const directory = writeDataset({ one: {} });
    expect((await runTestEval(directory, [], cameOut(fresh))).code).toBe(0);
    await runTestEval(directory, ['--bless', ...reason], cameOut(fresh));
    expect(JSON.parse(read(directory, 'accepted/one.json'))).toEqual({ schemaVersion: 1, facts: fresh });
    const moved = cameOut({ ...fresh, 'assessment.signals[wind-loading]': 'state=critical' });
    const { code, terminal } = await runTestEval(directory, ['--json'], moved);
    expect(code).toBe(1);
    const [report] = evalReportSchema.parse(JSON.parse(terminal.written())).cases;
    expect(report).toMatchObject({
      verdict: 'fail',
      failures: [
        {
          scorer: 'accepted-facts',
          stage: 'assess',
          severity: 'changed',
          expected: 'state=calm',
          actual: 'state=critical',
          rule: 'assessment.signals[wind-loading]',
        },
      ],
    });
    expect((await runTestEval(directory, ['--bless', ...reason], moved)).code).toBe(0);
    expect((await runTestEval(directory, [], moved)).code).toBe(0);
    const log = read(directory, 'baseline-log.ndjson').trim().split('\n');
    expect(log.map((line): unknown => JSON.parse(line))).toMatchObject([
      { changed: ['one'] },
      { changed: ['one'], failing: [] },
    ]);
  });

  it('is not accepted beside a label that does not hold', async () => {
    const directory = writeDataset({ one: {} });
    await runTestEval(directory, ['--bless', ...reason], cameOut(fresh));
    const wrong = { judged: () => buildOutcome({ decision: buildDecision({ action: 'auto-send' }) }) };
    expect((await runTestEval(directory, ['--bless', ...reason], wrong)).code).toBe(1);
    expect(read(directory, 'accepted/one.json')).toContain('state=calm');
  });

  it('goes with its case', async () => {
    const before = writeDataset({ one: {}, two: {} });
    await runTestEval(before, ['--bless', ...reason]);
    rmSync(join(before, 'cases', 'two'), { recursive: true });
    writeManifest(before);
    await runTestEval(before, ['--bless', ...reason]);
    expect(existsSync(join(before, 'accepted', 'one.json'))).toBe(true);
    expect(existsSync(join(before, 'accepted', 'two.json'))).toBe(false);
  });

  it('ends with 2 for an accepted file that is broken', async () => {
    const directory = writeDataset({ one: {} });
    await runTestEval(directory, ['--bless', ...reason]);
    writeFileSync(join(directory, 'accepted/one.json'), '{"facts":');
    const { code, terminal } = await runTestEval(directory, []);
    expect(code).toBe(2);
    expect(terminal.complained()).toContain('accepted/one.json');
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
