import type { Reading, SignalReading, StationDay } from '@dawn-patrol/contracts';
import { withoutFloatNoise } from './median.ts';
import type { StationPair } from './station-pair.ts';
import { trustedValue } from './trusted-value.ts';

/** A quantity that stations measure: its name and unit in evidence, and where a day holds it. */
export interface StationQuantity {
  readonly quantity: string;
  readonly unit: string;
  readonly read: (day: StationDay) => Reading;
}

/** How a quantity changed at one station, with the two readings behind it. */
export interface StationChange {
  readonly difference: number;
  readonly ending: number;
  readonly readings: readonly SignalReading[];
}

/** The change of a quantity over a pair of days, or null where one of the readings cannot be used. */
export function changeAt(pair: StationPair, quantity: StationQuantity): StationChange | null {
  const before = trustedValue(quantity.read(pair.before));
  const after = trustedValue(quantity.read(pair.after));
  if (before === null || after === null) return null;
  return {
    difference: withoutFloatNoise(after - before),
    ending: after,
    readings: [readingAt(pair, quantity, pair.before, before), readingAt(pair, quantity, pair.after, after)],
  };
}

function readingAt(
  { station }: StationPair,
  { quantity, unit }: StationQuantity,
  { endsAt }: StationDay,
  value: number,
): SignalReading {
  return { quantity, value, unit, at: endsAt, station };
}
