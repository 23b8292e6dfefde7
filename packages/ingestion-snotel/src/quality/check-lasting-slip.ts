import type { StationField } from '../element-table.ts';
import { doubtfulChanges } from './doubtful-changes.ts';
import type { QualityLimits } from './quality-limits.ts';
import { slipOf } from './slip-factors.ts';
import type { CheckInput, Finding, StageInput, Track } from './station-grid.ts';
import { placeBefore, valueAt } from './track-places.ts';

const fields = ['snowDepthCm', 'sweMm', 'precipitationAccumulatedMm'] as const;

/** With more doubtful changes than these, a series is not explained by one change of units. */
const mostDoubts = 6;

/**
 * A unit that changes for longer than a moment, or for good. Changes that no weather explains are laid
 * to a wrong unit when a stretch between two of them, or between one and an end of the series, is
 * plausible throughout once it is put into another unit. The shortest such stretch fails. Of two that
 * are as long, before and after one change, nobody knows which is right: both are suspect. The first
 * value after the change is suspect in any case.
 */
export function checkLastingSlip(input: StageInput, limits: QualityLimits): Finding[] {
  const doubtful = input.doubtful();
  return fields.flatMap((field) => {
    const track = input.tracks.get(field);
    if (track === undefined) return [];
    const doubts = placesOf(field, doubtful);
    if (doubts.length === 0 || doubts.length > mostDoubts) return [];
    return toFindings(field, track, shortest(slippedStretches({ input, limits, field, track }, doubts)));
  });
}

interface Search {
  readonly input: CheckInput;
  readonly limits: QualityLimits;
  readonly field: StationField;
  readonly track: Track;
}

/** From the first place in a wrong unit to the one after the last. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

function placesOf(field: StationField, found: readonly Finding[]): number[] {
  const places = new Set(found.filter((finding) => finding.field === field).map(({ index }) => index));
  return [...places].toSorted((one, other) => one - other);
}

function slippedStretches(search: Search, doubts: readonly number[]): Stretch[] {
  const { length } = search.track;
  const stretches: Stretch[] = [];
  for (const start of new Set([0, ...doubts])) {
    for (const end of new Set([...doubts, length])) {
      const isWhole = start === 0 && end === length;
      if (end <= start || isWhole || !isPlausibleInOtherUnit(search, { start, end })) continue;
      stretches.push({ start, end });
    }
  }
  return stretches;
}

function isPlausibleInOtherUnit(search: Search, stretch: Stretch): boolean {
  const { input, limits, field, track } = search;
  const slip = slipAt(search, stretch.start) ?? negated(slipAt(search, stretch.end));
  if (slip === null) return false;
  const put = (value: number | null, place: number): number | null =>
    value === null || place < stretch.start || place >= stretch.end ? value : value / Math.exp(slip);
  const tracks = new Map(input.tracks).set(field, track.map(put));
  const doubtful = doubtfulChanges({ ...input, tracks }, limits);
  return doubtful.every((finding) => finding.field !== field);
}

/** By how much the value at a place is slipped against the one before it. */
function slipAt({ track, limits, field }: Search, place: number): number | null {
  const from = placeBefore(track, place, limits.reach.value);
  const [before, after] = [valueAt(track, from ?? -1), valueAt(track, place)];
  if (before === null || after === null) return null;
  return Math.abs(after - before) < limits.fields[field].slip.value ? null : slipOf(field, after, before);
}

function negated(value: number | null): number | null {
  return value === null ? null : -value;
}

function shortest(stretches: readonly Stretch[]): Stretch[] {
  const length = Math.min(...stretches.map(({ start, end }) => end - start));
  return stretches.filter(({ start, end }) => end - start === length);
}

function toFindings(field: StationField, track: Track, stretches: readonly Stretch[]): Finding[] {
  const flag = stretches.length > 1 ? 'suspect' : 'fail';
  return stretches.flatMap(({ start, end }) => {
    const findings: Finding[] = [];
    for (let index = start; index < end; index += 1) {
      if (valueAt(track, index) !== null) findings.push({ check: 'unit-slip', field, index, flag });
    }
    if (start === 0 && valueAt(track, end) !== null) {
      findings.push({ check: 'unit-slip', field, index: end, flag: 'suspect' });
    }
    return findings;
  });
}
