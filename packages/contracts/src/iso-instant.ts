import { z } from 'zod';

/** Every part is within its own limits; whether its month has the day is for {@link isInMonth} to say. */
const instantPattern =
  /^[1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

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
    if (milliseconds !== null) return isCanonical(text) ? text : toInstant(milliseconds);
    context.addIssue('expected an ISO 8601 instant with an offset, such as 2026-03-06T14:10:50Z');
    return z.NEVER;
  })
  .brand('IsoInstant');

export type IsoInstant = string & z.$brand<'IsoInstant'>;

/** The moment that a text names, in the form of {@link isoInstantSchema}; null when it names none. */
export function readInstant(value: unknown): IsoInstant | null {
  const text = typeof value === 'string' ? value.trim() : '';
  const milliseconds = readMilliseconds(text);
  if (milliseconds === null) return null;
  return isCanonical(text) ? text : toInstant(milliseconds);
}

/** True for a text that names one moment: an ISO 8601 date and time with an offset or Z. */
export function isInstantText(text: string): boolean {
  return readMilliseconds(text) !== null;
}

/** True when a text that names an instant is in our own form: no other form has its length. */
function isCanonical(text: string): text is IsoInstant {
  return text.length === '2026-03-06T14:10:50Z'.length;
}

/** Milliseconds since the Unix epoch, or null: no such date or time, no offset, or out of the four-digit years. */
function readMilliseconds(text: string): number | null {
  if (!instantPattern.test(text) || !isInMonth(text)) return null;
  const milliseconds = Date.parse(text);
  return milliseconds >= earliest && milliseconds <= latest ? milliseconds : null;
}

const earliest = Date.UTC(1000, 0, 1);
const latest = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** False for 31 April, which Date.parse takes for 1 May. */
function isInMonth(text: string): boolean {
  const day = Number(text.slice(8, 10));
  return day <= 28 || day <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * The instant that many milliseconds after the Unix epoch, to the second.
 * @throws RangeError for a number that is no date.
 */
export function toInstant(epochMilliseconds: number): IsoInstant;
// A text that we format ourselves needs the brand only, and the signature above gives it.
export function toInstant(epochMilliseconds: number): string {
  return `${new Date(epochMilliseconds).toISOString().slice(0, 19)}Z`;
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
