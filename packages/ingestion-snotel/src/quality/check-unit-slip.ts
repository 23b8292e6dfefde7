import type { StationField } from '../element-table.ts';
import { explainedRise } from './explain-rise.ts';
import { jumpsOf } from './jumps-of.ts';
import { relationLimits, type QualityLimits } from './quality-limits.ts';
import { slipOf } from './slip-factors.ts';
import type { CheckInput, Finding, Track } from './station-grid.ts';
import { placeAfter, valueAt } from './track-places.ts';

/**
 * Values in a wrong unit that come back soon: away from what is before and after them, on the same
 * side, and off one of the two by a factor that parts two units. They fail. A thin snowpack that a
 * storm makes several times as deep is explained by its water, and is not doubted.
 */
export function checkUnitSlip(input: CheckInput, limits: QualityLimits): Finding[] {
  const findings: Finding[] = [];
  for (const [field, track] of input.tracks) {
    for (const index of slippedPlaces({ input, limits, field, track })) {
      findings.push({ check: 'unit-slip', field, index, flag: 'fail' });
    }
  }
  return findings;
}

interface Search {
  readonly input: CheckInput;
  readonly limits: QualityLimits;
  readonly field: StationField;
  readonly track: Track;
}

function slippedPlaces(search: Search): Set<number> {
  const { track, limits, field } = search;
  const { slip } = limits.fields[field];
  const found = new Set<number>();
  for (const { from, to: first } of jumpsOf(track, limits.reach.value, (size) => size >= slip.value)) {
    if (found.has(from)) continue;
    const last = lastSlipped(search, from, first) ?? -1;
    for (let place = first; place <= last; place += 1) found.add(place);
  }
  return found;
}

/** The end of the slip that begins here; null when there is none, or it does not come back in time. */
function lastSlipped(search: Search, from: number, first: number): number | null {
  const { track, limits } = search;
  const end = Math.min(first + limits.slipLength.value, track.length - 1);
  for (let last = first; last < end && valueAt(track, last) !== null; last += 1) {
    const to = placeAfter(track, last, limits.reach.value);
    if (to !== null && isSlipped(search, { from, first, last, to })) return last;
  }
  return null;
}

/** The value before an excursion, its own places, and the value after it. */
interface Excursion {
  readonly from: number;
  readonly first: number;
  readonly last: number;
  readonly to: number;
}

function isSlipped(search: Search, { from, first, last, to }: Excursion): boolean {
  const { track, limits, field } = search;
  const [before, after] = [valueAt(track, from) ?? 0, valueAt(track, to) ?? 0];
  if (!isReturn(field, before, after)) return false;
  const least = limits.fields[field].slip.value;
  const isAbove = (valueAt(track, first) ?? 0) > before;
  for (let place = first; place <= last; place += 1) {
    const value = valueAt(track, place) ?? 0;
    if (Math.min(Math.abs(value - before), Math.abs(value - after)) < least) return false;
    if (value > before !== isAbove || value > after !== isAbove) return false;
    if (slipOf(field, value, before) === null && slipOf(field, value, after) === null) return false;
  }
  return !isExplained(search, isAbove ? { from, to: first } : { from: last, to });
}

/** Whether the values come back to about where they were: else it is a neighbour that is off. */
function isReturn(field: StationField, before: number, after: number): boolean {
  if (field.startsWith('temperature')) {
    return Math.abs(after - before) <= relationLimits.temperatureSlipEnds.value;
  }
  return before > 0 && after > 0 && Math.abs(Math.log(after / before)) <= relationLimits.slipEnds.value;
}

function isExplained({ input, limits, field, track }: Search, rise: { from: number; to: number }): boolean {
  const explained = explainedRise(input.tracks, { field, ...rise }, limits);
  return explained !== null && explained >= (valueAt(track, rise.to) ?? 0) - (valueAt(track, rise.from) ?? 0);
}
