import type { Signal, SignalReading } from '@dawn-patrol/contracts';
import type { SignalSettings } from '../policy/signal-settings.ts';
import type { MeasuredDays } from './assess-new-load.ts';
import { zoneMedian } from './median.ts';
import { changeAt, type StationChange, type StationQuantity } from './station-change.ts';
import { newestPair } from './station-pair.ts';
import { notEvaluable } from './signal-state.ts';
import type { StationWindow } from './station-window.ts';

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
export function assessWarming(days: MeasuredDays, settings: SignalSettings): Signal {
  const changes = days.windows.flatMap((window) => temperatureChange(window) ?? []);
  const rise = zoneMedian(
    changes.map(({ difference }) => difference),
    settings,
  );
  const ending = zoneMedian(
    changes.map((change) => change.ending),
    settings,
  );
  const readings = changes.flatMap((change) => change.readings);
  if (rise === null || ending === null) {
    return notEvaluable(id, ['air-temperature'], readings);
  }
  const zoneReadings: SignalReading[] = [
    { quantity: id, value: rise, unit, at: days.endsAt },
    { quantity: 'air-temperature', value: ending, unit, at: days.endsAt },
  ];
  const state = stateOf({ rise, ending }, settings.warming24h);
  return {
    id,
    state,
    cells: [],
    readings: [...zoneReadings, ...readings],
    basis: 'measured',
    ...(state === 'calm' ? {} : { raisedAt: days.endsAt }),
  };
}

function temperatureChange(window: StationWindow): StationChange | null {
  const pair = newestPair(window);
  return pair && (changeAt(pair, maximum) ?? changeAt(pair, observed));
}

interface Warming {
  readonly rise: number;
  readonly ending: number;
}

function stateOf(warming: Warming, thresholds: SignalSettings['warming24h']): Signal['state'] {
  if (reaches(warming, thresholds.critical)) return 'critical';
  return reaches(warming, thresholds.elevated) ? 'elevated' : 'calm';
}

function reaches({ rise, ending }: Warming, limit: SignalSettings['warming24h']['critical']): boolean {
  return rise >= limit.rise.value && ending > limit.endingAbove.value;
}
