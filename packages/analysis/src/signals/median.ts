import type { SignalSettings } from '../policy/signal-settings.ts';

/** The middle value; between two middle values, their mean. Null for no values: there is no default. */
export function median(values: readonly number[]): number | null {
  const ascending = values.toSorted((first, second) => first - second);
  const lower = ascending[Math.ceil(values.length / 2) - 1];
  if (lower === undefined) return null;
  const upper = ascending[Math.floor(values.length / 2)] ?? lower;
  return withoutFloatNoise((lower + upper) / 2);
}

/** The zone's value: the middle of its stations; null where fewer of them speak than the policy asks for. */
export function zoneMedian(
  values: readonly number[],
  { minimumStations }: Pick<SignalSettings, 'minimumStations'>,
): number | null {
  return values.length < minimumStations.value ? null : median(values);
}

/** Three decimals, far below any instrument's precision: 6 in less 0 in is 15.24 cm, not 15.240000000000002. */
export function withoutFloatNoise(value: number): number {
  return Math.round(value * 1000) / 1000;
}
