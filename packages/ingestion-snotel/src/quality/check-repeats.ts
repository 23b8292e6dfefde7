import type { StationField } from '../element-table.ts';
import type { QualityLimits } from './quality-limits.ts';
import type { CheckInput, Finding, Track, Tracks } from './station-grid.ts';
import { valueAt } from './track-places.ts';

const temperatures: readonly StationField[] = [
  'temperatureObservedC',
  'temperatureMinimumC',
  'temperatureMaximumC',
  'temperatureAverageC',
];

/**
 * Temperatures that repeat to the last digit, as air does not: a thermometer that hangs, in dry weather
 * too. All of two or more temperatures at once need fewer repeats than one alone. When nothing else of
 * the record has changed either, the whole station repeats itself, and all its values are suspect. The
 * first value of a stretch was measured, and is not doubted. A series in whole degrees of either scale is
 * too coarse for that.
 */
export function checkRepeats({ tracks }: CheckInput, limits: QualityLimits): Finding[] {
  const measured = temperatures.filter((field) => hasTenths(tracks.get(field) ?? []));
  const suspects = new Map<StationField, Set<number>>();
  const doubt = (field: StationField, { first, last }: Stretch): void => {
    const places = suspects.get(field) ?? new Set<number>();
    for (let place = first + 1; place <= last; place += 1) places.add(place);
    suspects.set(field, places);
  };
  for (const field of measured) {
    for (const stretch of stretchesOf(tracks, [field], limits.temperatureRepeats.value))
      doubt(field, stretch);
  }
  if (measured.length > 1) {
    for (const stretch of stretchesOf(tracks, measured, limits.recordRepeats.value)) {
      const isWhole = [...tracks.values()].every((track) => isConstant(track, stretch));
      for (const field of isWhole ? tracks.keys() : measured) doubt(field, stretch);
    }
  }
  return [...suspects].flatMap(([field, places]) =>
    [...places]
      .filter((index) => valueAt(tracks.get(field), index) !== null)
      .map((index): Finding => ({ check: 'repeats', field, index, flag: 'suspect' })),
  );
}

/** Places that all have the values of the first one. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Where all these fields stay as they are for at least so many steps. */
function stretchesOf(tracks: Tracks, fields: readonly StationField[], repeats: number): Stretch[] {
  const length = Math.max(0, ...fields.map((field) => tracks.get(field)?.length ?? 0));
  const found: Stretch[] = [];
  let first = 0;
  for (let place = 1; place <= length; place += 1) {
    const stays = fields.every((field) => {
      const value = valueAt(tracks.get(field), place);
      return value !== null && value === valueAt(tracks.get(field), first);
    });
    if (stays) continue;
    if (place - 1 - first >= repeats) found.push({ first, last: place - 1 });
    first = place;
  }
  return found;
}

function hasTenths(track: Track): boolean {
  const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-6;
  return !(
    track.every((value) => value === null || isWhole(value)) ||
    track.every((value) => value === null || isWhole(value * 1.8 + 32))
  );
}

function isConstant(track: Track, { first, last }: Stretch): boolean {
  const values = new Set(track.slice(first, last + 1).filter((value) => value !== null));
  return values.size <= 1;
}
