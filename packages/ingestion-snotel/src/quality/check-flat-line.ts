import type { StationField } from '../element-table.ts';
import { airTemperature } from './air-temperature.ts';
import { relationLimits, type QualityLimits } from './quality-limits.ts';
import type { CheckInput, Finding, Track, Tracks } from './station-grid.ts';
import { valueAt } from './track-places.ts';

const { snowfallTemperature, unknownTemperature, newSnowDensityTypical, newSnowDensityMaximum } =
  relationLimits;

/**
 * A sensor that hangs: no change at all while the others show that water came. The values of the
 * stretch from the first such water on are suspect. In freezing air little water is enough; in milder
 * air it may be rain, which can run through without a trace, so that it takes much more.
 */
export function checkFlatLine({ tracks }: CheckInput, limits: QualityLimits): Finding[] {
  return hungValues(tracks, ['snowDepthCm', 'sweMm'], limits);
}

/** The same for a plugged gauge, before its late jump can speak against the snow sensors. */
export function checkPluggedGauge({ tracks }: CheckInput, limits: QualityLimits): Finding[] {
  return hungValues(tracks, ['precipitationAccumulatedMm'], limits);
}

function hungValues(tracks: Tracks, fields: readonly StationField[], limits: QualityLimits): Finding[] {
  return fields.flatMap((field) => {
    const track = tracks.get(field) ?? [];
    const findings: Finding[] = [];
    let first = 0;
    for (let place = 1; place <= track.length; place += 1) {
      const value = valueAt(track, place);
      if (place < track.length && (value === null || value === valueAt(track, first))) continue;
      for (const index of hungPlaces({ tracks, field, track, first, end: place }, limits)) {
        findings.push({ check: 'flat-line', field, index, flag: 'suspect' });
      }
      first = place;
    }
    return findings;
  });
}

/** A stretch without change: from its first place to the one where it ends, not included. */
interface Stretch {
  readonly tracks: Tracks;
  readonly field: StationField;
  readonly track: Track;
  readonly first: number;
  readonly end: number;
}

function hungPlaces(stretch: Stretch, limits: QualityLimits): number[] {
  const { track, first, end } = stretch;
  const value = valueAt(track, first);
  const last = lastObserved(track, first, end);
  if (value === null || last - first < limits.flatLength.value) return [];
  const { snow, all, since } = waterDuring(stretch, last);
  // Bare ground stays bare in the rain.
  const isHung = snow >= limits.flatWater.value || (all >= limits.flatWaterMild.value && value > 0);
  if (!isHung || since === null) return [];
  return Array.from({ length: last - since + 1 }, (_, index) => since + index).filter(
    (place) => valueAt(track, place) !== null,
  );
}

interface Water {
  /** In freezing air, in mm. */
  snow: number;
  all: number;
  /** Where the first of it came. */
  since: number | null;
}

function waterDuring({ tracks, field, first }: Stretch, last: number): Water {
  const water: Water = { snow: 0, all: 0, since: null };
  const evidence = evidenceOf(tracks, field, first);
  let most = 0;
  for (let place = first + 1; place <= last; place += 1) {
    const gain = (evidence(place) ?? 0) - most;
    if (gain <= 0) continue;
    most += gain;
    water.since ??= place;
    water.all += gain;
    const temperature = airTemperature(tracks, place) ?? unknownTemperature.value;
    if (temperature <= snowfallTemperature.value) water.snow += gain;
  }
  return water;
}

function lastObserved(track: Track, first: number, end: number): number {
  let place = end - 1;
  while (place > first && valueAt(track, place) === null) place -= 1;
  return place;
}

/**
 * Water since the first place that should have left a trace, in mm, by the sensor best fit to say:
 * accumulated precipitation, else the other snow sensor; a gauge is plugged only when both snow
 * sensors say so. Null where that is not known.
 */
function evidenceOf(tracks: Tracks, field: StationField, first: number): (place: number) => number | null {
  const gainOf = (other: StationField): ((place: number) => number | null) => {
    const track = tracks.get(other);
    const start = valueAt(track, first);
    return (place) => {
      const value = valueAt(track, place);
      return value === null || start === null ? null : value - start;
    };
  };
  const [swe, depth] = [gainOf('sweMm'), gainOf('snowDepthCm')];
  const ofDepth = (density: number) => (place: number) => {
    const gain = depth(place);
    return gain === null ? null : (gain * density) / 100;
  };
  if (field === 'precipitationAccumulatedMm') {
    const water = highestRise(tracks.get('sweMm') ?? [], first);
    const snow = highestRise(tracks.get('snowDepthCm') ?? [], first);
    return (place) => Math.min(water(place), (snow(place) * newSnowDensityMaximum.value) / 100);
  }
  if (tracks.has('precipitationAccumulatedMm')) return gainOf('precipitationAccumulatedMm');
  return field === 'snowDepthCm' ? swe : ofDepth(newSnowDensityTypical.value);
}

/** The largest rise so far, from the lowest value since the first place: what settles later has still fallen. */
function highestRise(track: Track, first: number): (place: number) => number {
  let lowest = Infinity;
  let highest = 0;
  let next = first;
  return (place) => {
    for (; next <= place; next += 1) {
      const value = valueAt(track, next);
      if (value === null) continue;
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value - lowest);
    }
    return highest;
  };
}
