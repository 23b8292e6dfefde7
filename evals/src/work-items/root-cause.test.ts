import { describe, expect, it } from 'vitest';
import type { CaseReport, CaseTrace, FailureReport } from '../eval-report.ts';
import { buildCaseReport, buildFailure } from '../testing/build-report-parts.ts';
import { casesAtRisk } from './cases-at-risk.ts';
import { fingerprintOf } from './fingerprint.ts';
import { likelyLever } from './likely-lever.ts';
import { ownersOfFailure } from './owners-of-failure.ts';

function traceWith(rule: string, outcome: string): CaseTrace {
  return {
    rating: { expected: null, actual: null },
    rose: { expected: null, actual: null },
    sources: { uac: 'fresh', nws: 'fresh', snotel: 'fresh' },
    baseAction: 'no-alert',
    steps: [{ rule, outcome, from: 'no-alert', to: 'no-alert', missing: [] }],
    cap: null,
    action: 'no-alert',
    flags: ['data-gap'],
  };
}

const good = buildCaseReport({ id: 'good', trace: traceWith('rapid-rise', 'matched') });
const steps = { stage: 'decide', scorer: 'steps', rule: 'rapid-rise' } as const;
const uacState = { stage: 'assess', scorer: 'sources', rule: 'uac' } as const;

const rows: [string, Partial<FailureReport>, string, string, string][] = [
  [
    'a rose read wrongly',
    { stage: 'parse', scorer: 'extraction-cells' },
    'parse.extraction-cells',
    'ingestion-uac',
    'code',
  ],
  [
    'a parser that throws',
    { stage: 'parse', scorer: 'exception' },
    'parse.exception',
    'ingestion-uac, ingestion-nws, ingestion-snotel',
    'code',
  ],
  [
    'a state by age',
    { ...uacState, expected: 'fresh', actual: 'ageing' },
    'assess.sources.uac',
    'analysis',
    'policy',
  ],
  [
    'a state by reading',
    { ...uacState, expected: 'fresh', actual: 'invalid' },
    'assess.sources.uac',
    'ingestion-uac',
    'code',
  ],
  [
    'a source lost',
    { stage: 'assess', scorer: 'sources', rule: 'nws', expected: 'missing', actual: 'fresh' },
    'assess.sources.nws',
    'ingestion-nws',
    'code',
  ],
  [
    'snow read wrongly',
    { stage: 'assess', scorer: 'assessment', rule: 'snowpack' },
    'assess.assessment.snowpack',
    'ingestion-snotel',
    'code',
  ],
  [
    'a signal',
    { stage: 'assess', scorer: 'assessment', rule: 'signals' },
    'assess.assessment.signals',
    'analysis',
    'code',
  ],
  ['a base action', { scorer: 'base-action' }, 'decide.base-action', 'analysis', 'policy'],
  [
    'a limit',
    { ...steps, expected: 'matched', actual: 'not-matched' },
    'decide.steps.rapid-rise',
    'analysis',
    'policy',
  ],
  [
    'a whole rule',
    { ...steps, expected: 'not-matched', actual: 'matched' },
    'decide.steps.rapid-rise',
    'analysis',
    'code',
  ],
  [
    'absence',
    { ...steps, expected: 'not-evaluable', actual: 'not-matched' },
    'decide.steps.rapid-rise',
    'analysis',
    'code',
  ],
  [
    'an effect',
    { ...steps, expected: { to: 'auto-send' }, actual: {} },
    'decide.steps.rapid-rise',
    'analysis',
    'policy',
  ],
  ['a final action', {}, 'decide.final-action', 'analysis', 'code'],
  ['a text', { stage: 'render', scorer: 'alert-text' }, 'render.alert-text', 'alerts', 'template'],
  ['the renderer throws', { stage: 'render', scorer: 'exception' }, 'render.exception', 'alerts', 'code'],
  [
    'HTML',
    { stage: 'render', scorer: 'exports', rule: 'alert' },
    'render.exports.alert',
    'alerts',
    'template',
  ],
  [
    'a decision by its schema',
    { stage: 'render', scorer: 'exports', rule: 'decision' },
    'render.exports.decision',
    'analysis',
    'code',
  ],
  [
    'a forecast by its schema',
    { stage: 'render', scorer: 'exports', rule: 'forecast' },
    'render.exports.forecast',
    'ingestion-uac',
    'code',
  ],
];

describe('what a failure points to', () => {
  it.each(rows)('%s', (_, fields, fingerprint, owners, lever) => {
    const failure = buildFailure(fields);
    expect(fingerprintOf(failure)).toBe(fingerprint);
    expect(ownersOfFailure(failure).join(', ')).toBe(owners);
    expect(likelyLever(failure, [good]).kind).toBe(lever);
  });

  it('a rule name that no file can have is cleaned', () => {
    expect(fingerprintOf({ ...steps, rule: '../a b' })).toBe('decide.steps.-a-b');
  });

  it('a limit is a guess only where another case holds', () => {
    const failure = buildFailure({ ...steps, expected: 'matched', actual: 'not-matched' });
    expect(likelyLever(failure, []).kind).toBe('code');
  });
});

describe('the cases at risk', () => {
  const failure = buildFailure({ ...steps });
  const report = buildCaseReport({
    id: 'bad',
    verdict: 'fail',
    tags: ['rise', 'real-day'],
    failures: [failure],
  });
  const cause = { fingerprint: 'x', leads: true, cases: [{ report, failure }] } as const;
  const scores: CaseReport['scores'] = [{ scorer: 'steps', value: 1, explanation: 'holds' }];

  it.each<[string, Partial<CaseReport>, readonly string[] | null]>([
    ['shares a tag', { tags: ['rise', 'other'] }, ['tag rise']],
    ['shares the rule', { trace: traceWith('rapid-rise', 'matched') }, ['rapid-rise is matched']],
    ['shares nothing', { tags: ['other'] }, null],
    ['knows the rule only as not matched', { trace: traceWith('rapid-rise', 'not-matched') }, null],
    ['fails too', { tags: ['rise'], verdict: 'fail' }, null],
    [
      'is not labelled for the scorer',
      { tags: ['rise'], scores: [{ scorer: 'steps', value: null, explanation: '' }] },
      null,
    ],
  ])('one that %s', (_, fields, shares) => {
    const one = buildCaseReport({ id: 'near', scores, ...fields });
    expect(casesAtRisk(cause, [report, one])).toEqual(shares === null ? [] : [{ id: 'near', shares }]);
  });

  it('those with the rarest in common come first', () => {
    const near = ['a', 'b', 'c'].map((id) => buildCaseReport({ id, scores, tags: ['real-day'] }));
    const rare = buildCaseReport({ id: 'z', scores, tags: ['rise'] });
    expect(casesAtRisk(cause, [...near, rare]).map(({ id }) => id)).toEqual(['z', 'a', 'b', 'c']);
  });

  it('a flag counts as what it is about', () => {
    const flag = buildFailure({ scorer: 'flags', rule: 'data-gap' });
    const one = buildCaseReport({
      id: 'near',
      scores: [{ scorer: 'flags', value: 1, explanation: 'holds' }],
      trace: traceWith('rapid-rise', 'not-matched'),
    });
    const flagged = { ...cause, cases: [{ report, failure: flag }] } as const;
    expect(casesAtRisk(flagged, [one])).toEqual([{ id: 'near', shares: ['flag data-gap'] }]);
  });
});
