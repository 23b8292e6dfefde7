import {
  epochOf,
  type IsoInstant,
  type Reading,
  type Snowpack,
  type StationDay,
  type StationTriplet,
} from '@dawn-patrol/contracts';
import { trustedValue } from './station-pair.ts';

/** The days of a station that lead up to the newest measured day of the zone. */
export interface StationWindow {
  readonly station: StationTriplet;
  readonly days: readonly StationDay[];
  /** Where in `days` the newest measured day is. */
  readonly newest: number;
  /** How many days before it follow one another without a gap. */
  readonly reach: number;
}

const millisecondsPerDay = 86_400_000;

/** The stations that have that day, by triplet. A station whose newest day is another one is left out. */
export function windowsEndingAt(snowpack: Snowpack, endsAt: IsoInstant): StationWindow[] {
  const windows: StationWindow[] = [];
  const end = epochOf(endsAt);
  for (const { triplet, days } of snowpack.stations) {
    const newest = days.findLastIndex((day) => day.endsAt === endsAt);
    if (newest >= 0) windows.push({ station: triplet, days, newest, reach: reachOf(days, newest, end) });
  }
  return windows.toSorted((first, second) => (first.station < second.station ? -1 : 1));
}

/** Days ascend, so that a span of as many days as steps has no gap in it; only a gap is looked for step by step. */
function reachOf(days: readonly StationDay[], newest: number, end: number): number {
  const first = days[0];
  if (first !== undefined && epochOf(first.endsAt) === end - newest * millisecondsPerDay) return newest;
  let reach = 0;
  for (let back = 1; back <= newest; back += 1) {
    const day = days[newest - back];
    if (day === undefined || epochOf(day.endsAt) !== end - back * millisecondsPerDay) break;
    reach = back;
  }
  return reach;
}

/** The day that many days before the newest; undefined beyond the reach of the series. */
export function dayBack({ days, newest, reach }: StationWindow, back: number): StationDay | undefined {
  return back <= reach ? days[newest - back] : undefined;
}

/** The trusted value that many days before the newest, or null. */
export function valueBack(
  window: StationWindow,
  back: number,
  read: (day: StationDay) => Reading,
): number | null {
  const day = dayBack(window, back);
  return day === undefined ? null : trustedValue(read(day));
}

/** What was gained over some days: at least `amount`, exactly that when `complete`. */
export interface Gain {
  readonly amount: number;
  readonly complete: boolean;
}

interface GainSpan {
  /** Days in the span. */
  readonly days: number;
  /** How many days before the newest it ends. */
  readonly endsBack: number;
}

/**
 * The sum of a quantity's rises from one known day to the next; falls (settling, melt) count as
 * none. A rise across days without a value is a lower bound. Null: fewer than two known days.
 */
export function gainOver(
  window: StationWindow,
  { days, endsBack }: GainSpan,
  read: (day: StationDay) => Reading,
): Gain | null {
  let amount = 0;
  let known = 0;
  let before: number | null = null;
  for (let back = endsBack + days; back >= endsBack; back -= 1) {
    const value = valueBack(window, back, read);
    if (value === null) continue;
    if (before !== null) amount += Math.max(0, value - before);
    before = value;
    known += 1;
  }
  return known < 2 ? null : { amount, complete: known === days + 1 };
}
