import picocolors from 'picocolors';
import { describe, expect, it } from 'vitest';
import type { CaseReport, FailureReport } from '../eval-report.ts';
import { buildReport } from './build-report.ts';
import { renderReport } from './render-report.ts';

function failure(fields: Partial<FailureReport> = {}): FailureReport {
  return {
    scorer: 'final-action',
    stage: 'decide',
    severity: 'missed-warning',
    expected: 'auto-send',
    actual: 'no-alert',
    explanation: 'final action: expected auto-send, got no-alert',
    ...fields,
  };
}

function caseReport(fields: Partial<CaseReport>): CaseReport {
  return {
    id: 'one',
    title: 'One case',
    zone: 'logan',
    tags: [],
    labelKind: 'synthetic',
    verdict: 'pass',
    failures: [],
    scores: [{ scorer: 'final-action', value: 1, explanation: 'holds' }],
    error: null,
    ...fields,
  };
}

const report = buildReport(
  [
    caseReport({ id: 'good' }),
    caseReport({
      id: 'bad',
      zone: 'skyline',
      verdict: 'fail',
      failures: [failure(), failure({ scorer: 'base-action' }), failure({ severity: 'text' })],
      scores: [{ scorer: 'final-action', value: 0, explanation: 'no' }],
    }),
    caseReport({ id: 'broken', verdict: 'error', scores: [], error: 'TypeError: x' }),
    caseReport({
      id: 'empty',
      verdict: 'unscored',
      scores: [
        { scorer: 'final-action', value: null, explanation: 'not labelled' },
        { scorer: 'alert-text', value: null, explanation: 'not labelled' },
      ],
    }),
  ],
  'abc123',
);

describe('buildReport', () => {
  it('counts verdicts, and each severity once a case', () => {
    expect(report.totals).toMatchObject({ cases: 4, pass: 1, fail: 1, error: 1, unscored: 1 });
    expect(report.totals).toMatchObject({ missedWarnings: 1, text: 1, falseDispatches: 0 });
  });

  it('has no rate where nothing is labelled', () => {
    expect(report.totals.metrics).toEqual([
      { scorer: 'final-action', scored: 2, held: 1, rate: 0.5 },
      { scorer: 'alert-text', scored: 0, held: 0, rate: null },
    ]);
  });
});

describe('renderReport', () => {
  const text = renderReport(report, picocolors.createColors(false));

  it('has a row for each zone with cases, and one for all', () => {
    expect(text).toMatch(/^Logan +3 +1 +0 +1 +1 +0/m);
    expect(text).toMatch(/^Skyline +1 +0 +1 +0 +0 +1/m);
    expect(text).toMatch(/^All +4/m);
    expect(text).not.toContain('Moab');
  });

  it('sets expected beside actual, with scorer, stage and severity', () => {
    expect(text).toContain('FAIL bad: One case');
    expect(text).toContain('missed-warning  final-action (stage decide)');
    expect(text).toMatch(/expected {2}auto-send\n +actual {4}no-alert/);
    expect(text).toContain('ERROR broken: One case\n  the judged code threw: TypeError: x');
    expect(text).toContain('UNSCORED empty');
    expect(text).not.toContain('good');
  });

  it('closes with the count', () => {
    expect(text.trimEnd().split('\n').at(-1)).toBe('4 cases: 1 pass, 1 fail, 1 error, 1 unscored');
  });
});
