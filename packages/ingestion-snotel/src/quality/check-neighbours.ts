import type { StationField } from '../element-table.ts';
import { explainedRise } from './explain-rise.ts';
import type { QualityLimits } from './quality-limits.ts';
import type { Finding, StationGrid, Tracks } from './station-grid.ts';
import { placeBefore, valueAt } from './track-places.ts';

/** Fewer others say nothing about a station. */
const fewestOthers = 2;

/** One station as its neighbours see it: what is left of it after the checks of its own. */
export interface NeighbourInput {
  readonly grid: StationGrid;
  readonly tracks: Tracks;
}

/**
 * Changes from one day to the next that are far from the median change of the other stations, of
 * which there must be two or more. Suspect. A rise that the station's own other sensors explain is
 * not doubted: storms are local. At the start of a series nobody can say which of the two days is wrong:
 * both are suspect. Findings come by station, in the order of the stations.
 */
export function checkNeighbours(stations: readonly NeighbourInput[], limits: QualityLimits): Finding[][] {
  const findings = stations.map((): Finding[] => []);
  if (limits.neighbours === null || stations.length <= fewestOthers) return findings;
  const first = Math.min(...stations.map(({ grid }) => grid.first));
  const end = Math.max(...stations.map(({ grid }) => grid.first + grid.length));
  for (const [field, limit] of Object.entries(limits.neighbours)) {
    if (!isField(field, limits)) continue;
    for (let time = first + 1; time < end; time += 1) {
      const changes = stations.map((station) => changeAt(station, field, time));
      for (const [position, station] of stations.entries()) {
        const change = changes[position] ?? null;
        const typical = medianOf(changes.filter((other, index) => index !== position && other !== null));
        if (change === null || typical === null) continue;
        if (Math.abs(change - typical) <= limit.value + Math.abs(typical) / 2) continue;
        const index = time - station.grid.first;
        if (isOwnStorm(station, { field, index, change }, limits)) continue;
        const isFirst = placeBefore(station.tracks.get(field) ?? [], index - 1, index) === null;
        for (const place of isFirst ? [index - 1, index] : [index]) {
          findings[position]?.push({ check: 'neighbours', field, index: place, flag: 'suspect' });
        }
      }
    }
  }
  return findings;
}

function isField(field: string, limits: QualityLimits): field is StationField {
  return Object.hasOwn(limits.fields, field);
}

function changeAt({ grid, tracks }: NeighbourInput, field: StationField, time: number): number | null {
  const track = tracks.get(field);
  const [before, after] = [valueAt(track, time - grid.first - 1), valueAt(track, time - grid.first)];
  return before === null || after === null ? null : after - before;
}

function medianOf(changes: readonly (number | null)[]): number | null {
  if (changes.length < fewestOthers) return null;
  const sorted = changes.map((change) => change ?? 0).toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

function isOwnStorm(
  { tracks }: NeighbourInput,
  { field, index, change }: { field: StationField; index: number; change: number },
  limits: QualityLimits,
): boolean {
  const explained = explainedRise(tracks, { field, from: index - 1, to: index }, limits);
  return explained !== null && change > 0 && explained >= change;
}
