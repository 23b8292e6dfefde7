import {
  assertNever,
  dangerLevelOf,
  dangerNames,
  notRated,
  ratedAt,
  type DangerRating,
  type Note,
} from '@dawn-patrol/contracts';
import { describeValue } from '../text/describe-value.ts';
import { readText } from '../text/read-text.ts';

const statedAbsence = new Set(['none', 'no rating']);

export interface RatingReading {
  readonly overall: DangerRating;
  readonly notes: readonly Note[];
}

/**
 * The published rating, by its exact name. "None" and "No Rating" are the center's statement that
 * there is none; anything that is no name of the danger scale is unknown, and a note says what came.
 */
export function readRating(value: unknown): RatingReading {
  const field = readText(value);
  switch (field.state) {
    case 'absent':
      return { overall: notRated('missing'), notes: [] };
    case 'unreadable':
      return unknownRating(value);
    case 'text':
      return ratingOf(field.text.toLowerCase(), value);
    default:
      return assertNever(field, 'state of a text');
  }
}

function ratingOf(name: string, value: unknown): RatingReading {
  if (statedAbsence.has(name)) return { overall: notRated('none'), notes: [] };
  const danger = dangerNames.find((each) => each === name);
  return danger === undefined ? unknownRating(value) : { overall: ratedAt(dangerLevelOf(danger)), notes: [] };
}

function unknownRating(value: unknown): RatingReading {
  const message = `Expected a danger rating such as "Moderate", got ${describeValue(value)}. It counts as not rated: read the official forecast.`;
  return { overall: notRated('unknown'), notes: [{ code: 'rating-unknown', message }] };
}
