import { describe, expect, it } from 'vitest';
import { buildDecision, buildOutcome } from '../testing/build-outcome.ts';
import { scoreCap } from './score-cap.ts';

const cap = { reason: 'forecast-expired', from: 'auto-send', to: 'human-review' } as const;

describe('scoreCap', () => {
  it.each([
    ['a cap that is missing', cap, null, 'false-dispatch'],
    ['a cap too many', null, cap, 'missed-warning'],
    ['another reason', { reason: 'source-invalid' } as const, cap, 'extraction'],
  ])('calls %s by its harm', (_, expected, actual, severity) => {
    const outcome = buildOutcome({ decision: buildDecision({ cap: actual }) });
    expect(scoreCap.score({ decided: { cap: expected } }, outcome)).toMatchObject({
      value: 0,
      evidence: [{ severity }],
    });
  });

  it('tells "no cap" from "not labelled"', () => {
    expect(scoreCap.score({ decided: { cap: null } }, buildOutcome()).value).toBe(1);
    expect(scoreCap.score({ decided: {} }, buildOutcome()).value).toBeNull();
  });
});
