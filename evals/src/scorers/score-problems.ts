import { expectedReading, extractionMiss, extractionMisses, scoreReading } from './extraction-misses.ts';
import type { Scorer } from './scorer.ts';

/** The whole list of problems: each by its slot, none missing, none too many. */
export const scoreProblems: Scorer = {
  id: 'extraction-problems',
  stage: 'parse',
  score: (expected, outcome) =>
    scoreReading(expectedReading(expected)?.problems, outcome, 'problems', (problems, forecast) => {
      const slots = problems.map(({ slot }) => slot);
      const found = forecast.problems.map(({ slot }) => slot);
      if (slots.join() !== found.join()) return [extractionMiss('problem slots', slots, found)];
      return problems.flatMap((problem, index) =>
        extractionMisses(problem, forecast.problems[index], `problem ${problem.slot}`),
      );
    }),
};
