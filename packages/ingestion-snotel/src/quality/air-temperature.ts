import { valueAt } from './track-places.ts';
import type { Tracks } from './station-grid.ts';

/**
 * The air temperature of a step, for telling snow from rain: the average, else the middle of minimum
 * and maximum, else the observed one. As stored, with the sensors' warm bias. Null when unknown.
 */
export function airTemperature(tracks: Tracks, place: number): number | null {
  const average = valueAt(tracks.get('temperatureAverageC'), place);
  if (average !== null) return average;
  const minimum = valueAt(tracks.get('temperatureMinimumC'), place);
  const maximum = valueAt(tracks.get('temperatureMaximumC'), place);
  if (minimum !== null && maximum !== null) return (minimum + maximum) / 2;
  return valueAt(tracks.get('temperatureObservedC'), place);
}
