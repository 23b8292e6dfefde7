import type { IsoInstant, Reading, Snowpack, StationDay, StationSeries } from '@dawn-patrol/contracts';
import type { Policy } from '../policy/policy-schema.ts';
import { isInFuture } from './age.ts';

/** The ends of the newest measured days over all stations, or null where there is none. */
export interface NewestDays {
  /** The newest day that is over at the moment being judged. */
  readonly finished: IsoInstant | null;
  /** The newest day that is not. */
  readonly unfinished: IsoInstant | null;
}

/** A day counts when at least one of its readings was observed and did not fail its checks. */
export function findNewestDays(snowpack: Snowpack, asOf: IsoInstant, policy: Policy): NewestDays {
  return snowpack.stations
    .map((station) => newestDaysOf(station, asOf, policy))
    .reduce(
      (all, one) => ({
        finished: later(all.finished, one.finished),
        unfinished: later(all.unfinished, one.unfinished),
      }),
      { finished: null, unfinished: null },
    );
}

function newestDaysOf({ days }: StationSeries, asOf: IsoInstant, policy: Policy): NewestDays {
  let unfinished: IsoInstant | null = null;
  for (let index = days.length - 1; index >= 0; index -= 1) {
    const day = days[index];
    if (day === undefined || !hasUsableReading(day)) continue;
    if (!isInFuture(day.endsAt, asOf, policy)) return { finished: day.endsAt, unfinished };
    unfinished ??= day.endsAt;
  }
  return { finished: null, unfinished };
}

function later(first: IsoInstant | null, second: IsoInstant | null): IsoInstant | null {
  if (first === null || second === null) return first ?? second;
  return first >= second ? first : second;
}

function hasUsableReading(day: StationDay): boolean {
  return (
    isUsable(day.snowDepthCm) ||
    isUsable(day.sweMm) ||
    isUsable(day.precipitationAccumulatedMm) ||
    isUsable(day.temperatureObservedC) ||
    isUsable(day.temperatureMinimumC) ||
    isUsable(day.temperatureMaximumC) ||
    isUsable(day.temperatureAverageC)
  );
}

function isUsable(reading: Reading): boolean {
  return reading.observed && reading.quality !== 'fail';
}
