import type { StationField } from '../element-table.ts';
import { relationLimits } from './quality-limits.ts';
import type { CheckInput, Finding, Tracks } from './station-grid.ts';
import { valueAt } from './track-places.ts';

const { temperatureOrder, diurnalRange, averageOffMiddle } = relationLimits;

const temperatures = ['temperatureMinimumC', 'temperatureAverageC', 'temperatureMaximumC'] as const;

const pairs: readonly (readonly [StationField, StationField, number])[] = [
  ['temperatureMinimumC', 'temperatureAverageC', Infinity],
  ['temperatureAverageC', 'temperatureMaximumC', Infinity],
  ['temperatureMinimumC', 'temperatureMaximumC', diurnalRange.value],
];

/**
 * Temperatures of one day that contradict each other: a minimum above the average or the maximum, or
 * further below the maximum than a day's range: both are suspect; an average far from the middle of
 * the two: all three are.
 */
export function checkTemperatureOrder({ tracks }: CheckInput): Finding[] {
  return [...disorderedPairs(tracks), ...offMiddle(tracks)];
}

/** An average far from the middle of minimum and maximum: one of the three is wrong. */
function offMiddle(tracks: Tracks): Finding[] {
  const averages = tracks.get('temperatureAverageC') ?? [];
  return averages.flatMap((average, index) => {
    const low = valueAt(tracks.get('temperatureMinimumC'), index);
    const high = valueAt(tracks.get('temperatureMaximumC'), index);
    if (average === null || low === null || high === null) return [];
    if (Math.abs(average - (low + high) / 2) <= averageOffMiddle.value) return [];
    return temperatures.map((field): Finding => ({
      check: 'temperature-order',
      field,
      index,
      flag: 'suspect',
    }));
  });
}

function disorderedPairs(tracks: Tracks): Finding[] {
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
