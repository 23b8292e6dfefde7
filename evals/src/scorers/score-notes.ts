import { expectedReading, extractionMiss, scoreReading } from './extraction-misses.ts';
import { findDifferences } from './find-differences.ts';
import type { Scorer } from './scorer.ts';

/** Notes on the payload that must be there; others may be. */
export const scoreNotes: Scorer = {
  id: 'extraction-notes',
  stage: 'parse',
  score: (expected, outcome) =>
    scoreReading(expectedReading(expected)?.notes, outcome, 'notes', (notes, forecast) =>
      notes
        .filter((note) => !forecast.notes.some((found) => findDifferences(note, found).length === 0))
        .map((note) => extractionMiss('notes', note, forecast.notes)),
    ),
};
