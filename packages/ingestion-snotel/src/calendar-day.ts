import { toInstant, toLocalDate, type IsoInstant, type LocalDate } from '@dawn-patrol/contracts';

const millisecondsPerDay = 86_400_000;
/** The service's days end at midnight Pacific standard time, all year and in every state. */
const pacificStandardOffset = 8 * 3_600_000;
const firstYear = 1900;
const lastYear = 2199;

/** A calendar day as a count of days since 1970-01-01, so that days can be counted and compared. */
export type DayNumber = number;

/**
 * The day that a text such as `2026-03-08` names; null for any other text, for a date that no
 * calendar has, and outside the years 1900 to 2199.
 */
export function readDayNumber(value: unknown): DayNumber | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  const [year, month, day] = [
    Number(value.slice(0, 4)),
    Number(value.slice(5, 7)),
    Number(value.slice(8, 10)),
  ];
  if (year < firstYear || year > lastYear || month < 1 || month > 12) return null;
  const milliseconds = Date.UTC(year, month - 1, day);
  return new Date(milliseconds).getUTCDate() === day ? milliseconds / millisecondsPerDay : null;
}

/** The date of a day, and the moment at which it ends. */
export interface CalendarDay {
  readonly date: LocalDate;
  readonly endsAt: IsoInstant;
}

/** A day with its date and its end: 08:00 UTC of the next date, in summer too. */
export function toCalendarDay(day: DayNumber): CalendarDay {
  const milliseconds = day * millisecondsPerDay;
  return {
    date: toLocalDate(milliseconds),
    endsAt: toInstant(milliseconds + millisecondsPerDay + pacificStandardOffset),
  };
}
