import type { IsoInstant, Reading } from '@dawn-patrol/contracts';
import { epochReader } from './epoch-reader.ts';
import { trustedValue } from './trusted-value.ts';

const millisecondsPerHour = 3_600_000;

/** Consecutive whole hours, the first of which begins at `from`. */
export interface HourSpan {
  /** Milliseconds since the Unix epoch. */
  readonly from: number;
  readonly count: number;
}

/** One value an hour; null: the source does not say. */
export type HourValues = readonly (number | null)[];

interface Timed {
  readonly startsAt: IsoInstant;
  readonly endsAt: IsoInstant;
}

/** An interval that lies in the span in part or in whole. */
export interface PlacedInterval<Interval> {
  readonly interval: Interval;
  /** Hours from the beginning of the span to the two ends. */
  readonly opens: number;
  readonly closes: number;
}

/** The intervals, ascending, that lie in the span: their times are read once for all that they say. */
export function placeIntervals<Interval extends Timed>(
  intervals: readonly Interval[],
  { from, count }: HourSpan,
): PlacedInterval<Interval>[] {
  const placed: PlacedInterval<Interval>[] = [];
  const epochOf = epochReader();
  for (const interval of intervals) {
    const opens = (epochOf(interval.startsAt) - from) / millisecondsPerHour;
    if (opens >= count) break;
    const closes = (epochOf(interval.endsAt) - from) / millisecondsPerHour;
    if (closes > 0) placed.push({ interval, opens, closes });
  }
  return placed;
}

/** What holds at the beginning of each hour. */
export function sampleStates<Interval>(
  placed: readonly PlacedInterval<Interval>[],
  count: number,
  read: (interval: Interval) => Reading,
): HourValues {
  const values = unknownHours(count);
  for (const { interval, opens, closes } of placed) {
    const value = trustedValue(read(interval));
    if (value === null) continue;
    const first = Math.max(0, Math.ceil(opens));
    for (let hour = first; hour < Math.min(count, closes); hour += 1) values[hour] = value;
  }
  return values;
}

/** The amount of each hour, each interval's total spread evenly over its time. An hour covered in part is null. */
export function sampleTotals(
  placed: readonly PlacedInterval<{ readonly value: Reading }>[],
  count: number,
): HourValues {
  const covered: number[] = [];
  const totals = unknownHours(count);
  for (const { interval, opens, closes } of placed) {
    const value = trustedValue(interval.value);
    if (value === null) continue;
    for (let hour = Math.max(0, Math.floor(opens)); hour < Math.min(count, closes); hour += 1) {
      const overlap = Math.min(hour + 1, closes) - Math.max(hour, opens);
      totals[hour] = (totals[hour] ?? 0) + (value * overlap) / (closes - opens);
      covered[hour] = (covered[hour] ?? 0) + overlap;
    }
  }
  return totals.map((total, hour) => ((covered[hour] ?? 0) > 1 - 1e-9 ? total : null));
}

function unknownHours(count: number): (number | null)[] {
  const values: (number | null)[] = [];
  while (values.length < count) values.push(null);
  return values;
}
