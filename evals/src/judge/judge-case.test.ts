import { defaultPolicy } from '@dawn-patrol/analysis';
import { describe, expect, it } from 'vitest';
import { caseReportSchema, type CaseReport } from '../eval-report.ts';
import type { Expected } from '../golden/expected.ts';
import { goldenCaseSchema } from '../golden/golden-case.ts';
import { allScorers } from '../scorers/all-scorers.ts';
import type { Outcome } from '../scorers/scorer.ts';
import { buildAlert, buildDecision, buildOutcome } from '../testing/build-outcome.ts';
import { judgeCase } from './judge-case.ts';
import { StageFailure } from './stage-failure.ts';

const asOf = '2026-03-06T15:00:00Z';

function judge(expected: Expected, run: () => Outcome = () => buildOutcome()): CaseReport {
  const golden = goldenCaseSchema.parse({
    description: {
      id: 'test-case',
      title: 'A test',
      zone: 'salt-lake',
      asOf,
      policy: 'default',
      labelKind: 'synthetic',
      source: 'test',
      rationale: 'test',
      tags: ['test'],
    },
    input: { zoneId: 'salt-lake', asOf },
    expected,
  });
  const report = judgeCase(golden, defaultPolicy, { run, scorers: allScorers });
  return caseReportSchema.parse(report);
}

describe('judgeCase', () => {
  it('passes a case whose labels hold', () => {
    const report = judge({ decided: { action: 'no-alert' } });
    expect(report).toMatchObject({ id: 'test-case', verdict: 'pass', failures: [], error: null });
  });

  it('fails a case with one label that does not hold, and says where and how bad', () => {
    const decision = buildDecision({ action: 'human-review' });
    const report = judge({ decided: { baseAction: 'no-alert', action: 'auto-send' } }, () =>
      buildOutcome({ decision }),
    );
    expect(report).toMatchObject({
      verdict: 'fail',
      failures: [
        {
          scorer: 'final-action',
          stage: 'decide',
          severity: 'missed-warning',
          expected: 'auto-send',
          actual: 'human-review',
        },
      ],
    });
  });

  it.each([{}, { decided: {} }, { forecast: {} }])(
    'calls a case that labels nothing unscored: %j',
    (expected) => {
      expect(judge(expected).verdict).toBe('unscored');
    },
  );

  it('keeps an exception of the judged code as the error of this case', () => {
    const report = judge({ decided: { action: 'no-alert' } }, () => {
      throw new TypeError('a broken rule');
    });
    expect(report).toMatchObject({
      verdict: 'error',
      action: null,
      failures: [{ scorer: 'exception', stage: 'decide', severity: 'extraction' }],
      error: 'TypeError: a broken rule',
    });
  });

  it.each([
    ['parse', 'no-alert', 'extraction'],
    ['parse', 'human-review', 'missed-warning'],
    ['render', 'human-review', 'text'],
    ['render', 'auto-send', 'missed-warning'],
    ['decide', undefined, 'missed-warning'],
  ] as const)('weighs an exception during %s where %s is due as %s', (stage, action, severity) => {
    const decided = action === undefined ? {} : { action };
    const { failures } = judge({ decided }, () => {
      throw new StageFailure(stage, new Error('broken'));
    });
    expect(failures).toMatchObject([{ scorer: 'exception', stage, severity }]);
  });

  it('keeps the decision steps and the labelled rose beside the one that was read, where it does not hold', () => {
    const cells = [{ aspect: 'n', band: 'upper', rated: true, level: 5 }] as const;
    const { trace } = judge({ decided: { action: 'no-alert' }, forecast: { danger: { cells: [...cells] } } });
    expect(trace?.rose.expected?.slice(0, 2)).toEqual(['5', '']);
    expect(trace?.rose.actual).toHaveLength(24);
    expect(trace).toMatchObject({ baseAction: 'no-alert', action: 'no-alert' });
    expect(judge({ decided: { action: 'no-alert' } }).trace).toBeNull();
  });

  it('cuts long values, so that a report stays small', () => {
    const long = 'x'.repeat(5000);
    const { failures } = judge({ alert: { mustMention: ['nowhere'] } }, () =>
      buildOutcome({ alert: buildAlert({ brief: { subject: 'x', text: long, html: '<p>x</p>' } }) }),
    );
    expect(JSON.stringify(failures[0]?.actual).length).toBeLessThan(1100);
  });
});
