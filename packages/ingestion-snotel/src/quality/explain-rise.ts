import type { StationField } from '../element-table.ts';
import { relationLimits, type QualityLimits } from './quality-limits.ts';
import type { Track, Tracks } from './station-grid.ts';
import { valueAt } from './track-places.ts';

const {
  newSnowDensityMinimum,
  deepSnowDensityMinimum,
  lightSnowDepth,
  newSnowDensityMaximum,
  gaugeCatch,
  depthTolerance,
  settledUnseen,
} = relationLimits;

/** One rise of one field, from one place to a later one. */
export interface Rise {
  readonly field: StationField;
  readonly from: number;
  readonly to: number;
}

/**
 * The largest rise, in the field's unit, that the station's other sensors explain: new snow of the
 * lowest density for a depth; twice the caught precipitation, or new snow of the highest density,
 * for SWE. The others may lead or lag by the limits' steps, and a sensor that hung before the rise is
 * explained since it hung. Null when no other sensor measured then, or the field has no other sensor.
 */
export function explainedRise(tracks: Tracks, rise: Rise, limits: QualityLimits): number | null {
  const span = spanOf(tracks.get(rise.field), rise, limits);
  const gain = (field: StationField): number | null => {
    const track = tracks.get(field);
    const within = gainOver(track, [span[0], rise.to], limits);
    const later = gainOver(track, span, limits);
    if (within === null || later === null) return within ?? later;
    const late = field === 'snowDepthCm' ? limits.lateSnow.value : limits.lateWater.value;
    return within + Math.min(later - within, late);
  };
  if (rise.field === 'snowDepthCm') {
    const water = highest(gain('sweMm'), gain('precipitationAccumulatedMm'));
    return water === null ? null : deepestSnow(water) + depthTolerance.value;
  }
  const depth = gain('snowDepthCm');
  const snow = depth === null ? null : (depth * newSnowDensityMaximum.value) / 100;
  if (rise.field === 'sweMm') {
    const caught = gain('precipitationAccumulatedMm');
    if (caught !== null) return highest(caught / gaugeCatch.value, snow);
    // Without a gauge, new snow of some centimetres may hide in the settling of the old.
    const hidden = (settledUnseen.value * newSnowDensityMaximum.value) / 100;
    return snow === null ? null : snow + hidden;
  }
  return rise.field === 'precipitationAccumulatedMm' ? highest(gain('sweMm'), snow) : null;
}

/** The most snow, in cm, that so much water makes: 1 mm is 1 kg/m², at a density in kg/m³ 100 / density cm. */
function deepestSnow(water: number): number {
  const light = (water * 100) / newSnowDensityMinimum.value;
  const most = lightSnowDepth.value;
  return light <= most
    ? light
    : most + ((light - most) * newSnowDensityMinimum.value) / deepSnowDensityMinimum.value;
}

/** Where water may count for a rise: longer at the front when the sensor had not moved before. */
function spanOf(track: Track | undefined, { from, to }: Rise, limits: QualityLimits): [number, number] {
  let start = from;
  const value = valueAt(track, from);
  const earliest = value === null ? from : from - limits.reach.value;
  while (start > earliest && valueAt(track, start - 1) === value) start -= 1;
  return [start - limits.waterBefore.value, to + limits.waterAfter.value];
}

function gainOver(
  track: Track | undefined,
  [from, to]: [number, number],
  limits: QualityLimits,
): number | null {
  if (track === undefined) return null;
  let start: number | null = null;
  for (let place = from; start === null && place >= from - limits.reach.value; place -= 1) {
    start = valueAt(track, place);
  }
  let top: number | null = null;
  for (let place = Math.max(from, 0); place <= Math.min(to, track.length - 1); place += 1) {
    const value = valueAt(track, place);
    if (value === null) continue;
    start ??= value;
    if (place > from) top = top === null ? value : Math.max(top, value);
  }
  return start === null || top === null ? null : Math.max(0, top - start);
}

function highest(first: number | null, second: number | null): number | null {
  return first === null || second === null ? (first ?? second) : Math.max(first, second);
}
