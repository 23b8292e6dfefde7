import { toInstant, type IsoInstant } from '@dawn-patrol/contracts';
import { readDayNumber } from './calendar-day.ts';

const millisecondsPerHour = 3_600_000;
const hoursPerDay = 24;
/** The service's clock is Pacific standard time, all year and in every state. */
const pacificStandardHours = 8;

/** An hour as a count of hours since 1970-01-01 00:00 of Pacific standard time. */
export type HourNumber = number;

/**
 * The hour that ends at a stamp such as `2026-03-08 13:00`; null for any other text, for a time that
 * is no full hour, and for a date that no calendar has. No hour is skipped or doubled when clocks change.
 */
export function readHourNumber(value: unknown): HourNumber | null {
  if (typeof value !== 'string' || value.length !== 16 || value[10] !== ' ' || !value.endsWith(':00'))
    return null;
  const day = readDayNumber(value.slice(0, 10));
  const hour = /^\d{2}$/.test(value.slice(11, 13)) ? Number(value.slice(11, 13)) : hoursPerDay;
  return day === null || hour >= hoursPerDay ? null : day * hoursPerDay + hour;
}

/** The moment at which an hour ends: `2026-03-08 13:00` is 21:00 UTC, in summer too. */
export function toHourEnd(hour: HourNumber): IsoInstant {
  return toInstant((hour + pacificStandardHours) * millisecondsPerHour);
}

/**
 * True for the value at 00:00. It belongs to the end of the day before and is the edited daily value,
 * of another kind than the raw hours around it: comparing it with them finds steps that never were.
 * Source: Heggli et al. 2022, https://github.com/nrcs-nwcc/hourly-snotel-qc (seen 2026-11-20)
 */
export function isMidnight(hour: HourNumber): boolean {
  return hour % hoursPerDay === 0;
}
