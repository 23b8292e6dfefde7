import { missingReading, type Reading, type StationTriplet } from '@dawn-patrol/contracts';
import type { StationField } from './element-table.ts';
import type { StationGrid } from './quality/station-grid.ts';
import type { RowsByField } from './station-rows.ts';

/** The first and the last time of which an answer says anything, both included. */
export interface TimeSpan {
  readonly first: number;
  readonly last: number;
}

/** The span of all elements of a station, or null when it holds no row. */
export function spanOf(rows: RowsByField): TimeSpan | null {
  let first = Infinity;
  let last = -Infinity;
  for (const { readings } of rows.values()) {
    for (const time of readings.keys()) {
      first = Math.min(first, time);
      last = Math.max(last, time);
    }
  }
  return last < first ? null : { first, last };
}

/** What an element that the answer lacks is, at every time. */
export const elementAbsent: Reading = missingReading('element-absent');

/** The readings of one station, ascending and without gaps: a time without a row is a missing reading. */
export function toStationGrid(
  triplet: StationTriplet,
  rows: RowsByField,
  { first, last }: TimeSpan,
): StationGrid {
  const length = last - first + 1;
  const readings = new Map<StationField, Reading[]>();
  for (const [field, { readings: known, missingReason }] of rows) {
    const missing = missingReading(missingReason);
    const series: Reading[] = [];
    for (let time = first; time <= last; time += 1) series.push(known.get(time) ?? missing);
    readings.set(field, series);
  }
  return { triplet, first, length, readings };
}
