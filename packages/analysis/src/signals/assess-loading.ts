import type { IsoInstant, Signal } from '@dawn-patrol/contracts';
import type { Policy } from '../policy/policy-schema.ts';
import { median } from './median.ts';
import { changeAt, type StationQuantity } from './station-change.ts';
import type { StationPair } from './station-pair.ts';

/** The measured days that signals are assessed from. */
export interface MeasuredDays {
  readonly pairs: readonly StationPair[];
  /** End of the newest day. */
  readonly endsAt: IsoInstant;
  readonly minimumStations: number;
}

interface LoadingSignal {
  readonly id: 'new-snow-24h' | 'new-water-24h';
  readonly quantity: StationQuantity;
  readonly thresholds: Policy['signals']['newSnow24h' | 'newWater24h'];
}

/**
 * New load over a day: the median of the stations' increases. A decrease (settling, melt) is calm.
 * Depth under-reads new snow, which settles; water does not. The zone's value is the first reading,
 * without a station.
 */
export function assessLoading({ id, quantity, thresholds }: LoadingSignal, days: MeasuredDays): Signal {
  const changes = days.pairs.flatMap((pair) => changeAt(pair, quantity) ?? []);
  const increase = median(changes.map(({ difference }) => difference));
  const readings = changes.flatMap((change) => change.readings);
  if (increase === null || changes.length < days.minimumStations) {
    return { id, state: 'not-evaluable', cells: [], readings, missing: [quantity.quantity] };
  }
  const zoneReading = { quantity: id, value: increase, unit: quantity.unit, at: days.endsAt };
  return { id, state: stateOf(increase, thresholds), cells: [], readings: [zoneReading, ...readings] };
}

function stateOf(increase: number, thresholds: LoadingSignal['thresholds']): Signal['state'] {
  if (increase >= thresholds.critical.value) return 'critical';
  return increase >= thresholds.elevated.value ? 'elevated' : 'calm';
}
