import type { GridInterval, IsoInstant, Reading } from '@dawn-patrol/contracts';
import { epochReader } from './epoch-reader.ts';

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

/** What holds at the beginning of each hour. */
export function sampleStates<Interval extends Timed>(
  intervals: readonly Interval[],
  span: HourSpan,
  read: (interval: Interval) => Reading,
): HourValues {
  return sample(intervals, span, read, (values, hours, value) => {
    const first = Math.max(0, Math.ceil(hours.opens));
    for (let hour = first; hour < Math.min(span.count, hours.closes); hour += 1) values[hour] = value;
  });
}

/** The amount of each hour, each interval's total spread evenly over its time. An hour covered in part is null. */
export function sampleTotals(intervals: readonly GridInterval[], span: HourSpan): HourValues {
  const covered: number[] = [];
  const totals = sample(
    intervals,
    span,
    ({ value }) => value,
    (values, { opens, closes }, value) => {
      for (let hour = Math.max(0, Math.floor(opens)); hour < Math.min(span.count, closes); hour += 1) {
        const overlap = Math.min(hour + 1, closes) - Math.max(hour, opens);
        values[hour] = (values[hour] ?? 0) + (value * overlap) / (closes - opens);
        covered[hour] = (covered[hour] ?? 0) + overlap;
      }
    },
  );
  return totals.map((total, hour) => ((covered[hour] ?? 0) > 1 - 1e-9 ? total : null));
}

/** Hours from the beginning of the span to the two ends of an interval. */
interface HoursOf {
  readonly opens: number;
  readonly closes: number;
}

function sample<Interval extends Timed>(
  intervals: readonly Interval[],
  { from, count }: HourSpan,
  read: (interval: Interval) => Reading,
  put: (values: (number | null)[], hours: HoursOf, value: number) => void,
): (number | null)[] {
  const values: (number | null)[] = [];
  while (values.length < count) values.push(null);
  const epochOf = epochReader();
  for (const interval of intervals) {
    const opens = (epochOf(interval.startsAt) - from) / millisecondsPerHour;
    if (opens >= count) break;
    const closes = (epochOf(interval.endsAt) - from) / millisecondsPerHour;
    const reading = read(interval);
    if (closes <= 0 || !reading.observed || reading.quality === 'fail' || reading.quality === 'suspect')
      continue;
    put(values, { opens, closes }, reading.value);
  }
  return values;
}
