import { z } from 'zod';

const instantPattern =
  /^([1-9]\d{3})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/**
 * One moment, ISO 8601. Input may carry any offset; the value is always UTC without milliseconds,
 * so that two instants compare as texts. Years 1000 to 9999; a date that no calendar has is refused.
 *
 * @example isoInstantSchema.parse('2026-03-09T08:00:00-06:00') // '2026-03-09T14:00:00Z'
 */
export const isoInstantSchema = z
  .string()
  .transform((text, context) => {
    const milliseconds = readMilliseconds(text);
    if (milliseconds !== null) return isCanonical(text) ? text : formatInstant(milliseconds);
    context.addIssue('expected an ISO 8601 instant with an offset, such as 2026-03-06T14:10:50Z');
    return z.NEVER;
  })
  .brand('IsoInstant');

export type IsoInstant = z.infer<typeof isoInstantSchema>;

/** A text that we formatted ourselves needs the brand only: parsers make thousands of these. */
const formattedSchema = z.string().brand('IsoInstant');

/** The moment that a text names, in the form of {@link isoInstantSchema}; null when it names none. */
export function readInstant(value: unknown): IsoInstant | null {
  const text = typeof value === 'string' ? value.trim() : '';
  const milliseconds = readMilliseconds(text);
  if (milliseconds === null) return null;
  return formattedSchema.parse(isCanonical(text) ? text : formatInstant(milliseconds));
}

/** True for a text that names one moment: an ISO 8601 date and time with an offset or Z. */
export function isInstantText(text: string): boolean {
  return readMilliseconds(text) !== null;
}

/** True when a text that names an instant is in our own form already: no other form has its length. */
function isCanonical(text: string): boolean {
  return text.length === '2026-03-06T14:10:50Z'.length;
}

/** Milliseconds since the Unix epoch, or null: no such date or time, no offset, or out of the four-digit years. */
function readMilliseconds(text: string): number | null {
  const match = instantPattern.exec(text);
  if (match === null) return null;
  const [year, month, day] = [toNumber(match[1]), toNumber(match[2]), toNumber(match[3])];
  const [hour, minute, second] = [toNumber(match[4]), toNumber(match[5]), toNumber(match[6])];
  const [sign, offsetHours, offsetMinutes] = [match[7], toNumber(match[8]), toNumber(match[9])];
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  const inClock = hour <= 23 && minute <= 59 && second <= 59 && offsetHours <= 23 && offsetMinutes <= 59;
  if (!exists || !inClock) return null;
  const offset = (offsetHours * 60 + offsetMinutes) * 60_000 * (sign === '-' ? -1 : 1);
  const milliseconds = Date.UTC(year, month - 1, day, hour, minute, second) - offset;
  return milliseconds >= earliest && milliseconds <= latest ? milliseconds : null;
}

const earliest = Date.UTC(1000, 0, 1);
const latest = Date.UTC(9999, 11, 31, 23, 59, 59);

function toNumber(digits: string | undefined): number {
  return digits === undefined ? 0 : Number(digits);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function formatInstant(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/**
 * The instant that many milliseconds after the Unix epoch, to the second.
 * @throws RangeError for a number that is no date.
 */
export function toInstant(epochMilliseconds: number): IsoInstant {
  return formattedSchema.parse(formatInstant(epochMilliseconds));
}

/** Milliseconds since the Unix epoch. */
export function epochOf(instant: IsoInstant): number {
  return Date.parse(instant);
}

/** Hours from `earlier` to `later`; negative when `later` comes first. */
export function hoursBetween(earlier: IsoInstant, later: IsoInstant): number {
  return (Date.parse(later) - Date.parse(earlier)) / 3_600_000;
}

export function addHours(instant: IsoInstant, hours: number): IsoInstant {
  return toInstant(Date.parse(instant) + hours * 3_600_000);
}
