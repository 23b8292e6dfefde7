import type { StationField } from '../element-table.ts';
import { relationLimits } from './quality-limits.ts';
import type { CheckInput, Finding } from './station-grid.ts';
import { valueAt } from './track-places.ts';

const { temperatureOrder, diurnalRange } = relationLimits;

const pairs: readonly (readonly [StationField, StationField, number])[] = [
  ['temperatureMinimumC', 'temperatureAverageC', Infinity],
  ['temperatureAverageC', 'temperatureMaximumC', Infinity],
  ['temperatureMinimumC', 'temperatureMaximumC', diurnalRange.value],
];

/**
 * Temperatures of one day that contradict each other: a minimum above the average or the maximum, or
 * further below the maximum than a day's range. Both are suspect.
 */
export function checkTemperatureOrder({ tracks }: CheckInput): Finding[] {
  return pairs.flatMap(([lower, upper, widest]) => {
    const lowers = tracks.get(lower) ?? [];
    return lowers.flatMap((low, index) => {
      const high = valueAt(tracks.get(upper), index);
      if (low === null || high === null) return [];
      if (low - high <= temperatureOrder.value && high - low <= widest) return [];
      return [lower, upper].map((field): Finding => ({
        check: 'temperature-order',
        field,
        index,
        flag: 'suspect',
      }));
    });
  });
}
