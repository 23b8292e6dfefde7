import type { StationField } from '../element-table.ts';
import { airTemperature } from './air-temperature.ts';
import { relationLimits, type QualityLimits } from './quality-limits.ts';
import type { Tracks } from './station-grid.ts';
import { valueAt } from './track-places.ts';

const {
  depthTolerance,
  gaugeCatch,
  newSnowDensityMaximum,
  snowfallTemperature,
  sweTolerance,
  unknownTemperature,
} = relationLimits;

/** One field, from one place to a later one. */
interface Span {
  readonly field: StationField;
  readonly from: number;
  readonly to: number;
}

/**
 * The least that a field must have risen, in its unit, because two other sensors of the station agree
 * that snow fell in freezing air: the smaller of what they say counts. 0 where it was milder, where
 * fewer than two others measured, or the field has no such relation.
 */
export function coldTrace(tracks: Tracks, span: Span, limits: QualityLimits): number {
  if (limits.stepsPerDay > 1 || !isCold(tracks, span)) return 0;
  const gain = (field: StationField): number => gainOf(tracks, field, span);
  const ofDepth = (): number => (gain('snowDepthCm') * newSnowDensityMaximum.value) / 100;
  if (span.field === 'snowDepthCm') {
    const water = Math.min(gain('sweMm'), gain('precipitationAccumulatedMm'));
    return Math.max(0, (water * 100) / newSnowDensityMaximum.value - depthTolerance.value);
  }
  if (span.field === 'sweMm') {
    const caught = gain('precipitationAccumulatedMm') * gaugeCatch.value;
    return Math.max(0, Math.min(caught, ofDepth()) - sweTolerance.value);
  }
  if (span.field !== 'precipitationAccumulatedMm') return 0;
  return Math.max(0, Math.min(gain('sweMm'), ofDepth()) * gaugeCatch.value - sweTolerance.value);
}

function isCold(tracks: Tracks, { from, to }: Span): boolean {
  for (let place = from + 1; place <= to; place += 1) {
    if ((airTemperature(tracks, place) ?? unknownTemperature.value) > snowfallTemperature.value) return false;
  }
  return true;
}

function gainOf(tracks: Tracks, field: StationField, { from, to }: Span): number {
  const [before, after] = [valueAt(tracks.get(field), from), valueAt(tracks.get(field), to)];
  return before === null || after === null ? 0 : Math.max(0, after - before);
}
