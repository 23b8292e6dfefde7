import { extractionMiss } from './extraction-misses.ts';
import { scoreOf, unscored, type Scorer } from './scorer.ts';

/** That a payload is refused, and why. */
export const scoreFailure: Scorer = {
  id: 'failure',
  stage: 'parse',
  score({ forecast: expected }, { forecast }) {
    if (expected?.ok !== false) return unscored;
    const actual = forecast === null ? 'no payload' : forecast.ok ? 'a forecast' : forecast.failure.kind;
    const { kind } = expected.failure;
    return scoreOf(actual === kind ? [] : [extractionMiss('failure', kind, actual)]);
  },
};
