import { expectedReading, extractionMissOfWhole, scoreReading } from './extraction-misses.ts';
import type { Scorer } from './scorer.ts';

/** The overall level that the center published, or the statement that there is none. */
export const scoreRating: Scorer = {
  id: 'extraction-rating',
  stage: 'parse',
  score: (expected, outcome) =>
    scoreReading(expectedReading(expected)?.danger?.overall, outcome, 'overall', (rating, forecast) =>
      extractionMissOfWhole(rating, forecast.danger.overall, 'overall'),
    ),
};
