import {
  hoursBetween,
  type IsoInstant,
  type Reading,
  type Snowpack,
  type StationDay,
  type StationSeries,
  type StationTriplet,
} from '@dawn-patrol/contracts';

/** The newest day of a station beside the day before it. */
export interface StationPair {
  readonly station: StationTriplet;
  readonly before: StationDay;
  readonly after: StationDay;
}

interface PairPeriod {
  /** End of the newer day, the same for all stations. */
  readonly endsAt: IsoInstant;
  /** Hours between the ends of the two days. */
  readonly periodHours: number;
}

/** The stations that have both days, by triplet. A station whose newest day is another one is left out. */
export function pairStations(snowpack: Snowpack, period: PairPeriod): StationPair[] {
  return snowpack.stations
    .flatMap((series) => pairOf(series, period))
    .toSorted((first, second) => (first.station < second.station ? -1 : 1));
}

function pairOf({ triplet, days }: StationSeries, { endsAt, periodHours }: PairPeriod): StationPair[] {
  const index = days.findLastIndex((day) => day.endsAt === endsAt);
  const after = days[index];
  const before = days[index - 1];
  if (after === undefined || before === undefined) return [];
  if (hoursBetween(before.endsAt, after.endsAt) !== periodHours) return [];
  return [{ station: triplet, before, after }];
}

/** The value of a reading that a signal may use: observed, and neither suspect nor failed. */
export function trustedValue(reading: Reading): number | null {
  if (!reading.observed || reading.quality === 'suspect' || reading.quality === 'fail') return null;
  return reading.value;
}
