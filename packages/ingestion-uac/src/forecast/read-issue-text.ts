import { isInstantText } from '@dawn-patrol/contracts';
import { fromDenverWall } from './denver-time.ts';

/**
 * What the center's issue date says: one moment, the two moments of an hour that November repeats
 * (the earlier first), or a day without a time.
 */
export interface IssueText {
  readonly moments: readonly [number, ...number[]];
  /** `day`: no time was given, and the moment is the day's beginning in Denver. */
  readonly precision: 'minute' | 'day';
  /** The end of that day in Denver; null where there was a time. */
  readonly dayEnd: number | null;
}

const longDate =
  /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})(?:\s*(?:-|–|at)?\s*(\d{1,2}):(\d{2})\s*([ap])\.?m\.?)?$/i;
const numericDate = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads "Friday, March 6, 2026 - 7:10am", "2026/03/06", "2026-03-06" and ISO instants; null for any
 * other text. Texts without an offset are wall time of America/Denver.
 */
export function readIssueText(text: string): IssueText | null {
  if (isInstantText(text)) return { moments: [Date.parse(text)], precision: 'minute', dayEnd: null };
  const numeric = numericDate.exec(text);
  if (numeric !== null) {
    const [, year, month, date] = numeric;
    return toIssueText(Number(year), Number(month), Number(date), null);
  }
  const long = longDate.exec(text);
  if (long === null) return null;
  const [, monthName = '', date, year, hour, minutes, half = ''] = long;
  const month = months.indexOf(monthName.slice(0, 3).toLowerCase()) + 1;
  const time = hour === undefined ? null : toMinutes(Number(hour), Number(minutes), half.toLowerCase());
  return Number.isNaN(time) ? null : toIssueText(Number(year), month, Number(date), time);
}

/** Minutes since midnight on a twelve-hour clock, NaN for a time that it cannot show. */
function toMinutes(hour: number, minutes: number, half: string): number {
  if (hour < 1 || hour > 12 || minutes > 59) return Number.NaN;
  return ((hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minutes;
}

function toIssueText(year: number, month: number, date: number, minutes: number | null): IssueText | null {
  const midnight = Date.UTC(year, month - 1, date);
  const exists = month >= 1 && month <= 12 && new Date(midnight).getUTCDate() === date;
  if (!exists) return null;
  return {
    moments: fromDenverWall(midnight + (minutes ?? 0) * 60_000),
    ...(minutes === null
      ? { precision: 'day', dayEnd: fromDenverWall(midnight + 24 * 60 * 60_000)[0] }
      : { precision: 'minute', dayEnd: null }),
  };
}
