import {
  dangerLevelSchema,
  dangerName,
  notRated,
  ratedAt,
  type DangerRating,
  type Note,
} from '@dawn-patrol/contracts';
import { describeValue } from '../text/describe-value.ts';
import { readText } from '../text/read-text.ts';

export interface MapDangerReading {
  readonly danger: DangerRating;
  readonly generalInformation: boolean;
  readonly notes: readonly Note[];
}

/** A product with general information instead of a rating. */
const generalInformationLevel = -1;
/** What the layer calls a zone that it does not rate. */
const unratedNames: ReadonlySet<string | null> = new Set(['no rating', 'none', 'general information']);

/**
 * The danger of a zone by its number: 1 to 5 a level, 0 no rating, -1 general information, any
 * other value unknown. The name beside it never stands in for it; where the two differ, a note says so.
 * Source: https://github.com/NationalAvalancheCenter/Avalanche.org-Public-API-Docs (read 2026-11-20)
 */
export function readMapDanger(level: unknown, name: unknown, place: string): MapDangerReading {
  const danger = readLevel(level);
  return {
    danger,
    generalInformation: level === generalInformationLevel,
    notes: [...noteLevel(danger, level, place), ...noteName(danger, name, place)],
  };
}

function readLevel(level: unknown): DangerRating {
  if (level === null || level === undefined) return notRated('missing');
  if (level === 0 || level === generalInformationLevel) return notRated('none');
  const known = dangerLevelSchema.safeParse(level);
  return known.success ? ratedAt(known.data) : notRated('unknown');
}

function noteLevel(danger: DangerRating, level: unknown, place: string): Note[] {
  if (danger.rated || danger.reason === 'none') return [];
  const message = `Expected a danger level from -1 to 5 for ${place}, got ${describeValue(level)}. It counts as not rated.`;
  return [{ code: 'map-danger-unknown', message }];
}

function noteName(danger: DangerRating, name: unknown, place: string): Note[] {
  const field = readText(name);
  if (field.state === 'absent') return [];
  const written = field.state === 'text' ? field.text.toLowerCase() : null;
  const agrees = danger.rated ? written === dangerName(danger.level) : unratedNames.has(written);
  if (agrees) return [];
  const counts = danger.rated ? `level ${danger.level}` : `not rated (${danger.reason})`;
  const message = `The layer's danger of ${place} is ${counts} by its number and ${describeValue(name)} by its name. The number counts.`;
  return [{ code: 'map-danger-contradicted', message }];
}
