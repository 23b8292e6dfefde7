import { z } from 'zod';

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** True for a text that names one moment: an ISO 8601 date and time with an offset or Z. */
export function isInstantText(text: string): boolean {
  return instantPattern.test(text) && !Number.isNaN(Date.parse(text));
}

/**
 * One moment, ISO 8601. Input may carry any offset; the value is always UTC without milliseconds,
 * so that two instants compare as texts.
 *
 * @example isoInstantSchema.parse('2026-03-09T08:00:00-06:00') // '2026-03-09T14:00:00Z'
 */
export const isoInstantSchema = z
  .string()
  .refine(isInstantText, {
    error: 'expected an ISO 8601 instant with an offset, such as 2026-03-06T14:10:50Z',
  })
  .transform((text) => formatInstant(Date.parse(text)))
  .brand('IsoInstant');

export type IsoInstant = z.infer<typeof isoInstantSchema>;

/** A text that we formatted ourselves needs the brand only: parsers make thousands of these. */
const formattedSchema = z.string().brand('IsoInstant');

function formatInstant(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/**
 * The instant that many milliseconds after the Unix epoch, to the second.
 * @throws RangeError outside the years 0 to 9999.
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
