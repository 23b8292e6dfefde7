import { expectedReading, extractionMisses, scoreReading } from './extraction-misses.ts';
import type { Scorer } from './scorer.ts';

/** Whose product it is and when it holds: zone, product id, issue and expiry. */
export const scoreProduct: Scorer = {
  id: 'extraction-product',
  stage: 'parse',
  score(expected, outcome) {
    const reading = expectedReading(expected);
    if (reading === null) return scoreReading(undefined, outcome, 'product', () => []);
    const { danger: _, problems: __, notes: ___, ok, ...product } = reading;
    const labelled = ok === true || Object.values(product).some((value) => value !== undefined);
    return scoreReading(labelled ? product : undefined, outcome, 'forecast', (part, forecast) =>
      extractionMisses(part, forecast, 'forecast'),
    );
  },
};
