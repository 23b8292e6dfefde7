import type { Reading, StationHour } from '@dawn-patrol/contracts';
import type { HourlyStation } from './measured-hours.ts';
import { withoutFloatNoise } from './median.ts';

const millisecondsPerHour = 3_600_000;

/** The greatest mean rate over consecutive hours at one station, between two bounds. */
export interface Rate {
  readonly atLeast: number;
  /** Null where the series has too few values to say. */
  readonly atMost: number | null;
  /** End of the newest hour that gained something in hours on end at the limit, or at `atLeast` where none reach it. */
  readonly endsAt: number;
}

export interface RateSpan {
  readonly duration: number;
  readonly lookBack: number;
  /** The rate per hour that a signal is raised at. */
  readonly limit: number;
}

/** Each window of that many hours is bounded by the known values in it and by those around it. */
export function hourlyRate(
  { newest, valueBack }: HourlyStation,
  { duration, lookBack, limit }: RateSpan,
  read: (hour: StationHour) => Reading,
): Rate | null {
  const values: (number | null)[] = [];
  const before: (number | null)[] = [];
  const after: (number | null)[] = [];
  let [known, last, next]: [number, number | null, number | null] = [0, null, null];
  for (let hour = 0; hour <= lookBack; hour += 1) {
    const value = valueBack(lookBack - hour, read);
    if (value !== null) [known, last] = [known + 1, value];
    values.push(value);
    before.push(last);
  }
  if (known < 2) return null;
  for (let hour = lookBack; hour >= 0; hour -= 1) {
    next = values[hour] ?? next;
    after[hour] = next;
  }
  let [least, endsAt] = [0, newest];
  let most: number | null = 0;
  for (let end = duration; end <= lookBack; end += 1) {
    const begin = end - duration;
    const inside = rise(after[begin] ?? null, before[end] ?? null) ?? 0;
    const around = rise(before[begin] ?? null, after[end] ?? null);
    const gained = (rise(before[end - 1] ?? null, before[end] ?? null) ?? 0) > 0;
    if (gained && inside >= Math.min(least, limit * duration)) {
      endsAt = newest - (lookBack - end) * millisecondsPerHour;
    }
    least = Math.max(least, inside);
    most = most === null || around === null ? null : Math.max(most, around);
  }
  const perHour = (amount: number): number => withoutFloatNoise(amount / duration);
  return { atLeast: perHour(least), atMost: most === null ? null : perHour(most), endsAt };
}

function rise(first: number | null, last: number | null): number | null {
  return first === null || last === null ? null : Math.max(0, last - first);
}
