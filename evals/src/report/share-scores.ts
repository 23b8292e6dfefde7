import type { CaseReport } from '../eval-report.ts';

type Scores = CaseReport['scores'];

/**
 * Makes one list of all lists of scores that say the same, so that a report on ten thousand cases that hold is not
 * ten thousand lists of "holds". Lists with a score that does not hold are kept as they are: each says something else.
 */
export function scoreSharer(): (scores: Scores) => Scores {
  const lists = new Map<string, Scores>();
  return (scores) => {
    if (scores.some(({ value }) => value === 0)) return scores;
    const key = JSON.stringify(scores.map(({ scorer, value, explanation }) => [scorer, value, explanation]));
    const same = lists.get(key);
    if (same !== undefined) return same;
    lists.set(key, scores);
    return scores;
  };
}
