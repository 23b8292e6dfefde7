import { expectedReading, extractionMissOfWhole, scoreReading } from './extraction-misses.ts';
import type { Scorer } from './scorer.ts';

/** The labelled cells of the danger rose, each found by its place. */
export const scoreCells: Scorer = {
  id: 'extraction-cells',
  stage: 'parse',
  score: (expected, outcome) =>
    scoreReading(expectedReading(expected)?.danger?.cells, outcome, 'cells', (cells, forecast) =>
      cells.flatMap((cell) => {
        const found = forecast.danger.cells.find(
          ({ aspect, band }) => aspect === cell.aspect && band === cell.band,
        );
        return extractionMissOfWhole(cell, found, `${cell.aspect}-${cell.band}`);
      }),
    ),
};
