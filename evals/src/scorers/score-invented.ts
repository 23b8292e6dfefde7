import { inventedClaims } from './invented-claims.ts';
import { scoreOf, unscored, type Scorer } from './scorer.ts';

/** That no level, aspect, elevation, number, time, problem or link of the public texts is without a source. */
export const scoreInvented: Scorer = {
  id: 'alert-invented',
  stage: 'render',
  score({ alert: expected }, outcome) {
    if (expected === undefined) return unscored;
    return scoreOf(
      inventedClaims(outcome).map((claim) => ({
        expected: 'only what a source says',
        actual: claim,
        severity: 'text',
        explanation: `invented ${claim}`,
      })),
    );
  },
};
