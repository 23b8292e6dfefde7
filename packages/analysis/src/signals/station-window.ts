import type { IsoInstant, Reading, Snowpack, StationDay, StationTriplet } from '@dawn-patrol/contracts';
import { trustedValue } from './trusted-value.ts';

/** The days of a station that lead up to the newest measured day of the zone. They ascend without gaps, so that one is found by counting back. */
export interface StationWindow {
  readonly station: StationTriplet;
  readonly days: readonly StationDay[];
  /** Where in `days` the newest measured day is. */
  readonly newest: number;
}

/** The stations that have that day, by triplet. A station whose newest day is another one is left out. */
export function windowsEndingAt(snowpack: Snowpack, endsAt: IsoInstant): StationWindow[] {
  const windows: StationWindow[] = [];
  for (const { triplet, days } of snowpack.stations) {
    const newest = days.findLastIndex((day) => day.endsAt === endsAt);
    if (newest >= 0) windows.push({ station: triplet, days, newest });
  }
  return windows.toSorted((first, second) => (first.station < second.station ? -1 : 1));
}

/** The day that many days before the newest; undefined before the series begins. */
export function dayBack({ days, newest }: StationWindow, back: number): StationDay | undefined {
  return days[newest - back];
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
