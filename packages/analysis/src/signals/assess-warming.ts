import type { Signal, SignalReading } from '@dawn-patrol/contracts';
import type { Policy } from '../policy/policy-schema.ts';
import type { MeasuredDays } from './assess-loading.ts';
import { median } from './median.ts';
import { changeAt, type StationChange, type StationQuantity } from './station-change.ts';
import type { StationPair } from './station-pair.ts';

const id = 'warming-24h';
const unit = 'degC';

const maximum: StationQuantity = {
  quantity: 'air-temperature-maximum',
  unit,
  read: (day) => day.temperatureMaximumC,
};
const observed: StationQuantity = {
  quantity: 'air-temperature-observed',
  unit,
  read: (day) => day.temperatureObservedC,
};

/**
 * Warming from one day to the next: the median rise and the median temperature that it ends at, from
 * daily maxima, or from the observed temperature at a station without them. Both are the first
 * readings, without a station.
 */
export function assessWarming(days: MeasuredDays, thresholds: Policy['signals']['warming24h']): Signal {
  const changes = days.pairs.flatMap((pair) => temperatureChange(pair) ?? []);
  const rise = median(changes.map(({ difference }) => difference));
  const ending = median(changes.map((change) => change.ending));
  const readings = changes.flatMap((change) => change.readings);
  if (rise === null || ending === null || changes.length < days.minimumStations) {
    return { id, state: 'not-evaluable', cells: [], readings, missing: ['air-temperature'] };
  }
  const zoneReadings: SignalReading[] = [
    { quantity: id, value: rise, unit, at: days.endsAt },
    { quantity: 'air-temperature', value: ending, unit, at: days.endsAt },
  ];
  return {
    id,
    state: stateOf({ rise, ending }, thresholds),
    cells: [],
    readings: [...zoneReadings, ...readings],
  };
}

function temperatureChange(pair: StationPair): StationChange | null {
  return changeAt(pair, maximum) ?? changeAt(pair, observed);
}

interface Warming {
  readonly rise: number;
  readonly ending: number;
}

function stateOf(warming: Warming, thresholds: Policy['signals']['warming24h']): Signal['state'] {
  if (reaches(warming, thresholds.critical)) return 'critical';
  return reaches(warming, thresholds.elevated) ? 'elevated' : 'calm';
}

function reaches({ rise, ending }: Warming, limit: Policy['signals']['warming24h']['critical']): boolean {
  return rise >= limit.rise.value && ending > limit.endingAbove.value;
}
