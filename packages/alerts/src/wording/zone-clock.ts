import { tzOffset, tzScan } from '@date-fns/tz';
import type { Zone } from '@dawn-patrol/contracts';

type TimeZone = Zone['timeZone'];

/** What a zone's clocks show: how far they are from UTC, in milliseconds, and what people call it (MST, MDT). */
export interface ZoneClock {
  readonly offsetMs: number;
  readonly name: string;
}

/** The clock of one month (by UTC) from a moment on, in milliseconds since 1970. */
interface ClockFrom {
  readonly from: number;
  readonly clock: ZoneClock;
}

const namesByTimeZone = {
  'America/Denver': new Intl.DateTimeFormat('en-US', { timeZone: 'America/Denver', timeZoneName: 'short' }),
} as const satisfies Record<TimeZone, Intl.DateTimeFormat>;

/** By month since 1970. Kept, as asking the system costs more than all the rest of an alert, and clocks change twice a year. */
const monthsByTimeZone = {
  'America/Denver': new Map<number, readonly ClockFrom[]>(),
} as const satisfies Record<TimeZone, Map<number, readonly ClockFrom[]>>;
const MOST_MONTHS = 1200;

/** The clock that holds in a time zone at a moment, in milliseconds since 1970. */
export function zoneClockAt(epochMs: number, timeZone: TimeZone): ZoneClock {
  const moment = new Date(epochMs);
  const month = (moment.getUTCFullYear() - 1970) * 12 + moment.getUTCMonth();
  const months = monthsByTimeZone[timeZone];
  const clocks = months.get(month) ?? keep(months, month, clocksOfMonth(moment, timeZone));
  return clocks.findLast(({ from }) => from <= epochMs)?.clock ?? clockFrom(epochMs, timeZone).clock;
}

function keep(
  months: Map<number, readonly ClockFrom[]>,
  month: number,
  clocks: readonly ClockFrom[],
): readonly ClockFrom[] {
  if (months.size >= MOST_MONTHS) months.clear();
  months.set(month, clocks);
  return clocks;
}

/** The clock at the month's beginning, and each that follows within it. */
function clocksOfMonth(moment: Date, timeZone: TimeZone): ClockFrom[] {
  const start = new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), 1));
  const end = new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth() + 1, 1));
  const changes = tzScan(timeZone, { start, end }).map(({ date }) => date.getTime());
  return [start.getTime(), ...changes].map((from) => clockFrom(from, timeZone));
}

function clockFrom(from: number, timeZone: TimeZone): ClockFrom {
  const parts = namesByTimeZone[timeZone].formatToParts(from);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  return { from, clock: { offsetMs: Math.round(tzOffset(timeZone, new Date(from)) * 60_000), name } };
}
