import type { ZoneForecast } from '@dawn-patrol/contracts';
import type { Expected } from '../golden/expected.ts';
import type { ExpectedReading } from '../golden/expected-forecast.ts';
import { describeValue } from './describe-value.ts';
import { findDifferences } from './find-differences.ts';
import { scoreOf, unscored, type Miss, type Outcome, type Score } from './scorer.ts';

/** The labelled forecast, when the label says that it can be read. */
export function expectedReading(expected: Expected): ExpectedReading | null {
  const { forecast } = expected;
  return forecast === undefined || forecast.ok === false ? null : forecast;
}

/** Each difference between a label and what was read, as a miss of severity `extraction`. */
export function extractionMisses(expected: unknown, actual: unknown, what: string): Miss[] {
  return findDifferences(expected, actual).map((difference) => {
    const place = difference.path === '' ? what : `${what}.${difference.path}`;
    return extractionMiss(place, difference.expected, difference.actual);
  });
}

/** The same, and each miss names the first part of its path: the source, the part of the assessment. */
export function extractionMissesByPart(expected: object, actual: unknown, what: string): Miss[] {
  return findDifferences(expected, actual).map(({ path, expected: wanted, actual: found }) => {
    const [rule = path] = path.split('.');
    return Object.assign(extractionMiss(`${what}.${path}`, wanted, found), { rule });
  });
}

/** One miss for a value that is judged as a whole, such as a rating. */
export function extractionMissOfWhole(expected: unknown, actual: unknown, what: string): Miss[] {
  return findDifferences(expected, actual).length === 0 ? [] : [extractionMiss(what, expected, actual)];
}

export function extractionMiss(place: string, expected: unknown, actual: unknown): Miss {
  const explanation = `${place}: expected ${describeValue(expected)}, got ${describeValue(actual)}`;
  return { expected, actual, severity: 'extraction', explanation };
}

/**
 * Scores one labelled part of the forecast. A forecast that could not be read fails every label.
 * `expected` undefined: the part is not labelled.
 */
export function scoreReading<Part>(
  expected: Part | undefined,
  outcome: Outcome,
  what: string,
  misses: (expected: Part, forecast: ZoneForecast) => Miss[],
): Score {
  if (expected === undefined) return unscored;
  const { forecast } = outcome;
  if (forecast === null) return scoreOf([extractionMiss(what, expected, 'no forecast')]);
  if (!forecast.ok) return scoreOf([extractionMiss(what, expected, `failure ${forecast.failure.kind}`)]);
  return scoreOf(misses(expected, forecast.value));
}
