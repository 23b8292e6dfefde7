import type { CaseCounts } from '../eval-report.ts';

/** The columns of every table of counts, in short words that leave room for 80 characters. */
export const countHeadings = [
  'cases',
  'pass',
  'fail',
  'unscored',
  'error',
  'missed',
  'false',
  'review',
  'facts',
  'text',
  'other',
] as const;

/** What the short words mean. */
export const countLegend =
  'missed: a warning; false: something went out; review: somebody was called for\n  nothing; facts: read wrongly; text: wrong words; other: not as accepted, where\n  no label speaks of it';

/** A row of such a table: what it is about, and its counts. */
export function countRow(name: string, counts: CaseCounts): string[] {
  const { cases, pass, fail, unscored, error } = counts;
  const { missedWarnings, falseDispatches, needlessReviews, extraction, text, changed } = counts;
  const numbers = [
    cases,
    pass,
    fail,
    unscored,
    error,
    missedWarnings,
    falseDispatches,
    needlessReviews,
    extraction,
    text,
    changed,
  ];
  return [name, ...numbers.map(String)];
}
