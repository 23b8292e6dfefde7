import { elevationBands } from '@dawn-patrol/contracts';
import { expectedReading, extractionMissOfWhole, scoreReading } from './extraction-misses.ts';
import type { Scorer } from './scorer.ts';

/** The highest rated cell of each labelled elevation band. */
export const scoreBands: Scorer = {
  id: 'extraction-bands',
  stage: 'parse',
  score: (expected, outcome) =>
    scoreReading(expectedReading(expected)?.danger?.byBand, outcome, 'byBand', (bands, forecast) =>
      elevationBands.flatMap((band) => {
        const rating = bands[band];
        return rating === undefined ? [] : extractionMissOfWhole(rating, forecast.danger.byBand[band], band);
      }),
    ),
};
