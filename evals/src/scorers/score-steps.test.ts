import type { DecisionStep } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import type { ExpectedStep } from '../golden/expected.ts';
import { buildDecision, buildOutcome } from '../testing/build-outcome.ts';
import { scoreSteps } from './score-steps.ts';

function step(fields: Partial<DecisionStep>): DecisionStep {
  return {
    rule: 'rapid-rise',
    outcome: 'not-matched',
    from: 'no-alert',
    to: 'no-alert',
    evidence: {},
    ...fields,
  };
}

function score(expected: ExpectedStep[], actual: DecisionStep[]): ReturnType<typeof scoreSteps.score> {
  const outcome = buildOutcome({ decision: buildDecision({ steps: actual }) });
  return scoreSteps.score({ decided: { steps: expected } }, outcome);
}

describe('scoreSteps', () => {
  it.each([
    ['matched', step({ outcome: 'not-matched' }), 'missed-warning'],
    ['matched', step({ outcome: 'not-evaluable' }), 'missed-warning'],
    ['not-evaluable', step({ outcome: 'not-matched' }), 'missed-warning'],
    ['not-matched', step({ outcome: 'not-evaluable' }), 'needless-review'],
    ['not-matched', step({ outcome: 'matched', to: 'human-review' }), 'needless-review'],
    ['not-matched', step({ outcome: 'matched', to: 'auto-send' }), 'false-dispatch'],
    ['not-matched', step({ outcome: 'matched', from: 'auto-send', to: 'auto-send' }), 'needless-review'],
  ] as const)('expected %s: %o is a %s', (outcome, actual, severity) => {
    expect(score([{ rule: 'rapid-rise', outcome }], [actual])).toMatchObject({
      value: 0,
      evidence: [{ severity }],
    });
  });

  it('holds for the labelled rules and leaves the others alone', () => {
    const actual = [step({ rule: 'rapid-rise' }), step({ rule: 'official-warning', outcome: 'matched' })];
    expect(score([{ rule: 'rapid-rise', outcome: 'not-matched' }], actual).value).toBe(1);
  });

  it('misses a rule that has no step', () => {
    const severity = 'missed-warning';
    expect(score([{ rule: 'rapid-rise' }], [])).toMatchObject({ value: 0, evidence: [{ severity }] });
  });

  it('compares what a step did, and leaves what it saw to another scorer', () => {
    const actual = step({ outcome: 'matched', to: 'auto-send', evidence: { fromLevel: 2, hours: 24 } });
    const expected = { rule: 'rapid-rise', outcome: 'matched' } as const;
    expect(score([{ ...expected, to: 'auto-send', evidence: { fromLevel: 1 } }], [actual]).value).toBe(1);
    expect(score([{ ...expected, to: 'auto-send-urgent' }], [actual]).evidence).toMatchObject([
      { severity: 'missed-warning', actual: { from: 'no-alert', to: 'auto-send' } },
    ]);
  });

  it('fails rules in another order', () => {
    const actual = [step({ rule: 'official-warning' }), step({ rule: 'rapid-rise' })];
    expect(score([{ rule: 'rapid-rise' }, { rule: 'official-warning' }], actual).value).toBe(0);
  });

  it('leaves a case without labelled steps unscored', () => {
    expect(scoreSteps.score({ decided: {} }, buildOutcome()).value).toBeNull();
  });
});
