import type { IsoInstant } from '@dawn-patrol/contracts';

const millisecondsPerDay = 86_400_000;
const daysPerWeek = 7;
/** 1 January 1970 was a Thursday: the Monday of its week lies three days before it. */
const firstMonday = -3;

/** All zones are in Utah. One formatter for all calls: making one costs far more than using it. */
const denverDate = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Denver',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar date in Denver at a moment, `YYYY-MM-DD`. */
export function localDateOf(instant: IsoInstant): string {
  return denverDate.format(Date.parse(instant));
}

/** The Monday of a date's week, `YYYY-MM-DD`: the name of that week, also across the end of a year. */
export function mondayOf(date: string): string {
  const day = dayNumber(date);
  const sinceMonday = (((day - firstMonday) % daysPerWeek) + daysPerWeek) % daysPerWeek;
  return new Date((day - sinceMonday) * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Calendar days from one date to another: 1 for the next day, whatever the clocks did in between. */
export function daysBetween(earlier: string, later: string): number {
  return dayNumber(later) - dayNumber(earlier);
}

/** The first day of the winter that a date belongs to: winters are counted from 1 October. */
export function winterOf(date: string): string {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return `${month >= 10 ? year : year - 1}-10-01`;
}

function dayNumber(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay);
}
