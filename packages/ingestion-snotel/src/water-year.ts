import type { DayNumber } from './calendar-day.ts';

const millisecondsPerDay = 86_400_000;
const october = 9;

/** The water year of a day, by the calendar year in which it ends: it begins on 1 October. */
function waterYearOf(day: DayNumber): number {
  const date = new Date(day * millisecondsPerDay);
  return date.getUTCFullYear() + (date.getUTCMonth() >= october ? 1 : 0);
}

/**
 * Whether accumulated precipitation may begin anew between two days. A day's leeway on both sides:
 * the reset shows in the value of 30 September at the end of the day, or in that of 1 October.
 */
export function beginsWaterYear(from: DayNumber, to: DayNumber): boolean {
  return waterYearOf(from - 1) !== waterYearOf(to + 1);
}
