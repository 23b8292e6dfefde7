import type { DecisionStep } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import type { ExpectedStep } from '../golden/expected.ts';
import { buildDecision, buildOutcome } from '../testing/build-outcome.ts';
import { scoreEvidence } from './score-evidence.ts';
import type { Score } from './scorer.ts';

function score(expected: ExpectedStep, evidence: DecisionStep['evidence']): Score {
  const step = {
    rule: 'shared',
    outcome: 'matched',
    from: 'no-alert',
    to: 'human-review',
    evidence,
  } as const;
  return scoreEvidence.score(
    { decided: { steps: [expected] } },
    buildOutcome({ decision: buildDecision({ steps: [step] }) }),
  );
}

describe('scoreEvidence', () => {
  it('is unscored where no evidence is labelled', () => {
    expect(score({ rule: 'shared' }, {}).value).toBeNull();
    expect(scoreEvidence.score({}, buildOutcome()).value).toBeNull();
  });

  it.each([
    ['the same cells', ['n-upper', 'e-upper'], 'holds'],
    ['a cell too few', ['n-upper'], 'missing e-upper'],
    ['a cell too many', ['n-upper', 'e-upper', 's-lower'], 'too much s-lower'],
    ['another cell', ['n-upper', 's-lower'], 'missing e-upper; too much s-lower'],
    ['another order', ['e-upper', 'n-upper'], 'expected the order n-upper, e-upper'],
  ])('names the cells: %s', (_, cells, said) => {
    const result = score({ rule: 'shared', evidence: { cells: ['n-upper', 'e-upper'] } }, { cells });
    expect(result.explanation).toContain(said);
    expect(result.value).toBe(said === 'holds' ? 1 : 0);
  });

  it('sets other values side by side, and reads only labelled keys', () => {
    const expected = { rule: 'shared', evidence: { fromLevel: 1 } };
    expect(score(expected, { fromLevel: 2, hours: 24 })).toMatchObject({
      value: 0,
      evidence: [{ expected: 1, actual: 2, severity: 'extraction' }],
    });
    expect(score(expected, { fromLevel: 1, hours: 24 }).value).toBe(1);
  });

  it('fails where the labelled rule has no step', () => {
    expect(score({ rule: 'other', evidence: { cells: [] } }, { cells: [] }).value).toBe(0);
  });
});
