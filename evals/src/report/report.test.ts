import picocolors from 'picocolors';
import { describe, expect, it } from 'vitest';
import { noBudgets } from '../budgets/budgets.ts';
import { buildCaseReport as caseReport, buildFailure as failure } from '../testing/build-report-parts.ts';
import { buildReport } from './build-report.ts';
import { renderReport } from './render-report.ts';

const report = buildReport({
  cases: [
    caseReport({ id: 'good' }),
    caseReport({
      id: 'bad',
      zone: 'skyline',
      verdict: 'fail',
      failures: [failure(), failure({ scorer: 'base-action' }), failure({ severity: 'text' })],
      scores: [{ scorer: 'final-action', value: 0, explanation: 'no' }],
    }),
    caseReport({
      id: 'broken',
      verdict: 'error',
      scores: [],
      failures: [
        failure({ scorer: 'exception', explanation: 'the judged code threw during decide: TypeError: x' }),
      ],
      error: 'TypeError: x',
    }),
    caseReport({
      id: 'empty',
      verdict: 'unscored',
      scores: [
        { scorer: 'final-action', value: null, explanation: 'not labelled' },
        { scorer: 'alert-text', value: null, explanation: 'not labelled' },
      ],
    }),
  ],
  commit: 'abc123',
  budgets: noBudgets,
  baseline: null,
  comparison: null,
});

describe('buildReport', () => {
  it('counts verdicts, and each severity once a case', () => {
    expect(report.totals).toMatchObject({ cases: 4, pass: 1, fail: 1, error: 1, unscored: 1 });
    expect(report.totals).toMatchObject({ missedWarnings: 2, text: 1, falseDispatches: 0 });
  });

  it('has no rate where nothing is labelled', () => {
    expect(report.totals.metrics).toEqual([
      { scorer: 'final-action', scored: 2, held: 1, rate: 0.5 },
      { scorer: 'alert-text', scored: 0, held: 0, rate: null },
    ]);
  });
});

describe('renderReport', () => {
  const text = renderReport(report, { colors: picocolors.createColors(false), width: 80 });

  it('has a row for each zone with cases, and one for all', () => {
    expect(text).toMatch(/^Logan +3 +1 +0 +1 +1 +1/m);
    expect(text).toMatch(/^Skyline +1 +0 +1 +0 +0 +1/m);
    expect(text).toMatch(/^All +4/m);
    expect(text).not.toContain('Moab');
  });

  it('sets expected beside actual, with scorer, stage and severity', () => {
    expect(text).toContain('FAIL bad: One case');
    expect(text).toContain('missed-warning  final-action (stage decide)');
    expect(text).toMatch(/expected {2}auto-send\n +actual {4}no-alert/);
    expect(text).toContain('ERROR broken: One case');
    expect(text).toContain('the judged code threw during decide: TypeError: x');
    expect(text).toContain('UNSCORED empty');
    expect(text).not.toContain('good');
  });

  it('closes with the count', () => {
    expect(text.trimEnd().split('\n').at(-1)).toBe('4 cases: 1 pass, 1 fail, 1 error, 1 unscored');
  });

  it('fits into 80 characters', () => {
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('has a row for each slice with a case that does not hold, and names the others', () => {
    expect(text).toMatch(/^synthetic +4 +1/m);
  });
});
