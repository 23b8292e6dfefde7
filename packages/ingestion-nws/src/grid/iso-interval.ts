import { fail, readInstant, succeed, toInstant, type IsoInstant, type Result } from '@dawn-patrol/contracts';
import { readIsoDuration, type IsoDuration } from './iso-duration.ts';

/** A stretch of time: the start belongs to it, the end does not. */
export interface IsoInterval {
  readonly startsAt: IsoInstant;
  readonly endsAt: IsoInstant;
}

/** Why a text is no interval: not of its form; the end not after the start; NOW, and no moment known for it. */
export type IntervalFault = 'unreadable' | 'not-forward' | 'now-unknown';

interface Moment {
  readonly epoch: number;
  /** Minutes of the written offset: years, months and days are counted in its calendar. */
  readonly offset: number;
}

/**
 * An ISO 8601 interval: start and duration, start and end, or duration and end, with the literal NOW
 * for either moment. NOW needs the moment at which the document was put together: no clock is read.
 * Reckoned to the millisecond and then cut to the second. Repetitions and ends written short are
 * refused.
 * Source: ISO8601Interval of https://api.weather.gov/openapi.json.
 *
 * @example readIsoInterval('2026-02-17T18:00:00+00:00/P1DT6H', null) // to 2026-02-19T00:00:00Z
 */
export function readIsoInterval(text: unknown, now: IsoInstant | null): Result<IsoInterval, IntervalFault> {
  const [first, second, ...more] = typeof text === 'string' ? text.trim().split('/') : [];
  if (first === undefined || second === undefined || more.length > 0) return fail('unreadable');
  if (now === null && (first === 'NOW' || second === 'NOW')) return fail('now-unknown');
  const ends = readEnds(first, second, now);
  if (ends === null) return fail('unreadable');
  const [startsAt, endsAt] = ends.map(toKnownInstant);
  if (startsAt === null || endsAt === null || startsAt === undefined || endsAt === undefined) {
    return fail('unreadable');
  }
  return startsAt < endsAt ? succeed({ startsAt, endsAt }) : fail('not-forward');
}

function readEnds(first: string, second: string, now: IsoInstant | null): readonly number[] | null {
  const [start, end] = [readMoment(first, now), readMoment(second, now)];
  if (start !== null && end !== null) return [start.epoch, end.epoch];
  const duration = readIsoDuration(start === null ? first : second);
  if (duration === null) return null;
  if (start !== null) return [start.epoch, shift(start, duration, 1)];
  return end === null ? null : [shift(end, duration, -1), end.epoch];
}

const offsetPattern = /([+-])(\d{2}):?(\d{2})?$/;

function readMoment(text: string, now: IsoInstant | null): Moment | null {
  const [, sign, hours, minutes = '00'] = offsetPattern.exec(text.slice(10)) ?? [];
  const written = sign === undefined ? text : text.replace(offsetPattern, `${sign}${hours}:${minutes}`);
  const instant = text === 'NOW' ? now : readInstant(written);
  if (instant === null) return null;
  const offset = (Number(hours ?? 0) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return { epoch: Date.parse(instant), offset };
}

/** Months first, by the calendar of the written offset; a day that the month has not is its last. */
function shift({ epoch, offset }: Moment, { months, milliseconds }: IsoDuration, direction: 1 | -1): number {
  return addMonths(epoch + offset * 60_000, months * direction) - offset * 60_000 + milliseconds * direction;
}

function addMonths(epoch: number, months: number): number {
  if (months === 0) return epoch;
  const from = new Date(epoch);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const midnight = Date.UTC(year, month, Math.min(from.getUTCDate(), lastDay));
  return midnight + (epoch - Date.UTC(year, from.getUTCMonth(), from.getUTCDate()));
}

const earliest = Date.UTC(1000, 0, 1);
const latest = Date.UTC(9999, 11, 31, 23, 59, 59);

function toKnownInstant(epoch: number): IsoInstant | null {
  return epoch >= earliest && epoch <= latest ? toInstant(epoch) : null;
}
