import { airTemperature } from './air-temperature.ts';
import { explainedRise } from './explain-rise.ts';
import { relationLimits, type QualityLimits } from './quality-limits.ts';
import type { CheckInput, Finding, Tracks } from './station-grid.ts';
import { valueAt } from './track-places.ts';
import { walkChanges } from './walk-changes.ts';

const { unexplainedSwe, unexplainedSweMild, snowfallTemperature, unknownTemperature } = relationLimits;

/**
 * SWE that gains much more than precipitation and new snow explain. Suspect. The two are never forced
 * to be equal: gauges catch too little, and plugged ones nothing, so new snow explains a gain too, and
 * a storm that only the gauge has missed is not doubted.
 */
export function checkSweWithoutPrecipitation({ tracks }: CheckInput, limits: QualityLimits): Finding[] {
  const track = tracks.get('sweMm');
  if (track === undefined) return [];
  const believes = (from: number, to: number): boolean => {
    const gain = (valueAt(track, to) ?? 0) - (valueAt(track, from) ?? 0);
    if (gain <= limits.fields.sweMm.unexplainedRise.value) return true;
    const explained = explainedRise(tracks, { field: 'sweMm', from, to }, limits);
    return explained === null || gain - explained <= allowance(tracks, to);
  };
  return walkChanges(track, limits.reach.value, believes).map((index): Finding => ({
    check: 'swe-without-precipitation',
    field: 'sweMm',
    index,
    flag: 'suspect',
  }));
}

function allowance(tracks: Tracks, place: number): number {
  const temperature = airTemperature(tracks, place) ?? unknownTemperature.value;
  const mayHaveRained = !tracks.has('precipitationAccumulatedMm') && temperature > snowfallTemperature.value;
  return mayHaveRained ? unexplainedSweMild.value : unexplainedSwe.value;
}
