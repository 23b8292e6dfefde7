import { describe, expect, it } from 'vitest';
import { evalReportSchema } from './eval-report.ts';
import type { Judge } from './judge/judge-case.ts';
import { buildDecision, buildOutcome } from './testing/build-outcome.ts';
import { runTestEval, writeDataset } from './testing/run-test-eval.ts';
import { writeCase, writeGolden, type TestCase } from './testing/write-golden.ts';

const calm: Judge['run'] = () => buildOutcome();

describe('the exit code', () => {
  it('is 0 when every case holds', async () => {
    const { code, terminal } = await runTestEval(writeDataset({ one: {}, two: {} }), []);
    expect(code).toBe(0);
    expect(terminal.written()).toContain('2 cases: 2 pass, 0 fail');
  });

  it.each([
    ['fails', { expected: { decided: { action: 'auto-send' } } }, calm],
    ['labels nothing', { expected: {} }, calm],
    [
      'throws',
      {},
      () => {
        throw new Error('broken');
      },
    ],
  ] satisfies [string, TestCase, Judge['run']][])('is 1 when a case %s', async (_, fields, judged) => {
    expect((await runTestEval(writeDataset({ one: fields }), [], { judged })).code).toBe(1);
  });

  it('is 1 when one of many fails, and the others are still judged', async () => {
    const judged: Judge['run'] = ({ zoneId }) => {
      if (zoneId === 'logan') throw new Error('broken');
      return buildOutcome({ decision: buildDecision() });
    };
    const logan = { description: { zone: 'logan' }, input: { zoneId: 'logan' } };
    const { code, terminal } = await runTestEval(writeDataset({ one: {}, two: logan, zebra: {} }), [], {
      judged,
    });
    expect(code).toBe(1);
    expect(terminal.written()).toContain('3 cases: 2 pass, 0 fail, 1 error, 0 unscored');
  });

  it.each([
    ['no dataset', []],
    ['an unknown option', ['--fast']],
    ['an unknown zone', ['--zone', 'alta']],
    ['an unknown word', ['everything']],
  ])('is 2 for %s', async (_, words) => {
    const directory = words.length === 0 ? '/nowhere/golden' : writeDataset({ one: {} });
    const { code, terminal } = await runTestEval(directory, words);
    expect(code).toBe(2);
    expect(terminal.complained()).not.toBe('');
    expect(terminal.written()).toBe('');
  });

  it('is 2 for a dataset that differs from its manifest, with the command that helps', async () => {
    const directory = writeDataset({ one: {} });
    writeCase(directory, 'one', { expected: { decided: { action: 'auto-send' } } });
    const { code, terminal } = await runTestEval(directory, []);
    expect(code).toBe(2);
    expect(terminal.complained()).toContain('pnpm eval manifest');
  });

  it('is 2 for a policy that does not ship', async () => {
    const { code, terminal } = await runTestEval(
      writeDataset({ one: { description: { policy: 'bold' } } }),
      [],
    );
    expect(code).toBe(2);
    expect(terminal.complained()).toContain('one/case.json: no shipped policy is called bold');
  });
});

describe('the options', () => {
  const logan = { description: { zone: 'logan', tags: ['rise'] }, input: { zoneId: 'logan' } };
  const directory = writeDataset({ one: {}, two: logan });

  it.each([
    [['--case', 'one']],
    [['--zone', 'salt-lake']],
    [['--tag', 'test']],
    [['--zone', 'salt-lake', '--case', 'one']],
  ])('%j leaves the cases that fit', async (words) => {
    const { terminal } = await runTestEval(directory, ['--json', ...words]);
    const report = evalReportSchema.parse(JSON.parse(terminal.written()));
    expect(report.cases.map(({ id }) => id)).toEqual(['one']);
  });

  it.each([[['--case', 'three']], [['--zone', 'moab']], [['--case', 'one', '--tag', 'rise']]])(
    '%j fits nothing, and that is no pass',
    async (words) => {
      expect((await runTestEval(directory, words)).code).toBe(2);
    },
  );

  it('--json prints the report and nothing else', async () => {
    const { code, terminal } = await runTestEval(directory, ['--json']);
    const report = evalReportSchema.parse(JSON.parse(terminal.written()));
    expect(code).toBe(0);
    expect(report).toMatchObject({ schemaVersion: 1, commit: 'abc123', comparison: null });
    expect(report.totals).toMatchObject({ cases: 2, pass: 2 });
    expect(terminal.complained()).toBe('');
  });

  it('--golden reads another dataset', async () => {
    expect((await runTestEval('/nowhere/golden', ['--golden', directory])).code).toBe(0);
  });

  it('--help names every option and the exit codes', async () => {
    const { code, terminal } = await runTestEval(directory, ['--help']);
    expect(code).toBe(0);
    for (const word of ['--golden', '--json', '--case', '--zone', '--tag', 'manifest', 'Exit code']) {
      expect(terminal.written()).toContain(word);
    }
  });

  it('shows progress only to someone who watches', async () => {
    expect((await runTestEval(directory, [])).terminal.complained()).toBe('');
    expect((await runTestEval(directory, [], { watched: true })).terminal.complained()).toContain('2 of 2');
  });
});

describe('the manifest command', () => {
  it('lists the files as they are, so that a new case is judged', async () => {
    const directory = writeDataset({ one: {} });
    writeCase(directory, 'two');
    expect((await runTestEval(directory, [])).code).toBe(2);
    expect((await runTestEval(directory, ['manifest'])).code).toBe(0);
    expect((await runTestEval(directory, [])).code).toBe(0);
  });

  it('takes another dataset on either side of its name', async () => {
    const directory = writeDataset({ one: {} });
    expect((await runTestEval('/nowhere/golden', ['manifest', '--golden', directory])).code).toBe(0);
    expect((await runTestEval('/nowhere/golden', ['--golden', directory, 'manifest'])).code).toBe(0);
  });

  it('refuses to list a broken case', async () => {
    const directory = writeGolden({ one: { expected: { decided: { action: 'shout' } } } });
    const { code, terminal } = await runTestEval(directory, ['manifest']);
    expect(code).toBe(2);
    expect(terminal.complained()).toContain('one/expected.json: decided.action');
  });
});
