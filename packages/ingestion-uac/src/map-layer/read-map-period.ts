import { readInstant, type IsoInstant, type Note } from '@dawn-patrol/contracts';
import { describeValue } from '../text/describe-value.ts';
import { readText } from '../text/read-text.ts';

export interface MapPeriodReading {
  readonly startsAt: IsoInstant | null;
  readonly endsAt: IsoInstant | null;
  readonly notes: readonly Note[];
}

/**
 * The period of a zone's product, where it has an offset. The layer's own dates have none and no
 * document says what they are, so they name no moment here and stay null, with a note. They are not
 * read in the feature's time zone: on 1 April 2026 the four Utah products of the morning began at
 * 12:44 to 12:55, which is a morning in UTC and past noon in Denver, and six hours too late would
 * keep a product in force that is over.
 */
export function readMapPeriod(start: unknown, end: unknown, place: string): MapPeriodReading {
  const [startsAt, endsAt] = [readInstant(start), readInstant(end)];
  const refused = [startsAt === null ? start : null, endsAt === null ? end : null].filter(
    (value) => readText(value).state !== 'absent',
  );
  return {
    startsAt,
    endsAt,
    notes: [...noteRefused(refused, place), ...noteReversed(startsAt, endsAt, place)],
  };
}

function noteRefused(refused: readonly unknown[], place: string): Note[] {
  if (refused.length === 0) return [];
  const values = refused.map(describeValue).join(' and ');
  const message = `Expected dates with an offset for ${place}, got ${values}. Which moment they mean is unknown.`;
  return [{ code: 'map-date-without-zone', message }];
}

function noteReversed(startsAt: IsoInstant | null, endsAt: IsoInstant | null, place: string): Note[] {
  if (startsAt === null || endsAt === null || startsAt < endsAt) return [];
  const message = `The layer's product for ${place} ends at ${endsAt}, not after it starts at ${startsAt}.`;
  return [{ code: 'map-period-reversed', message }];
}
