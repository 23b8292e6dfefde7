import type { StationField } from '../element-table.ts';
import { explainedRise } from './explain-rise.ts';
import { jumpsOf, type Jump } from './jumps-of.ts';
import { relationLimits, type QualityLimits } from './quality-limits.ts';
import type { CheckInput, Finding, Track } from './station-grid.ts';
import { placeAfter, valueAt } from './track-places.ts';

const { spikeEnds, spikeReturn } = relationLimits;

/**
 * Excursions that come back: values away from what is before and after them, on the same side, for no
 * longer than a spike lasts. Suspect. Where the other sensors explain the way up, as at the peak of a
 * storm whose snow then settles, only a single value counts that falls back by a good part of its rise.
 * Excursions without an explanation come first, so that a trough after a storm is not laid to the storm.
 */
export function checkSpike(input: CheckInput, limits: QualityLimits): Finding[] {
  const findings: Finding[] = [];
  for (const [field, track] of input.tracks) {
    const { spike } = limits.fields[field];
    const jumps = jumpsOf(track, limits.reach.value, (size) => size > spike.value);
    if (jumps.length === 0) continue;
    const found = new Set<number>();
    for (const explanation of ['none', 'some'] as const) {
      addSpikes({ input, limits, field, track, explanation, found }, jumps);
    }
    for (const index of found) findings.push({ check: 'spike', field, index, flag: 'suspect' });
  }
  return findings;
}

interface Search {
  readonly input: CheckInput;
  readonly limits: QualityLimits;
  readonly field: StationField;
  readonly track: Track;
  /** Which excursions to look for: without an explanation, or with one that is found or not known. */
  readonly explanation: 'none' | 'some';
  readonly found: Set<number>;
}

/** Where an excursion stands: the value before it, its own places, the value after it. */
interface Excursion {
  readonly before: number;
  readonly first: number;
  readonly last: number;
  readonly after: number;
}

function addSpikes(search: Search, jumps: readonly Jump[]): void {
  const { found } = search;
  for (const { from: before, to: first } of jumps) {
    if (found.has(before) || found.has(first)) continue;
    const last = lastOfSpike(search, before, first) ?? -1;
    for (let place = first; place <= last; place += 1) found.add(place);
  }
}

/** The end of the spike that begins here; null when there is none, or it does not come back in time. */
function lastOfSpike(search: Search, before: number, first: number): number | null {
  const { limits, track, found } = search;
  const end = Math.min(first + limits.spikeLength.value, track.length - 1);
  for (let last = first; last < end && valueAt(track, last) !== null; last += 1) {
    const after = placeAfter(track, last, limits.reach.value);
    if (after === null || found.has(last) || found.has(after)) continue;
    if (isSpike(search, { before, first, last, after })) return last;
  }
  return null;
}

function isSpike(search: Search, excursion: Excursion): boolean {
  const { track, limits, field } = search;
  const [before, after] = [valueAt(track, excursion.before) ?? 0, valueAt(track, excursion.after) ?? 0];
  const { spike, explainedSpike } = limits.fields[field];
  let smaller = Infinity;
  let larger = 0;
  let side = 0;
  for (let place = excursion.first; place <= excursion.last; place += 1) {
    const value = valueAt(track, place) ?? 0;
    const [fromBefore, fromAfter] = [value - before, value - after];
    side += Math.sign(fromBefore) + Math.sign(fromAfter);
    smaller = Math.min(smaller, Math.abs(fromBefore), Math.abs(fromAfter));
    larger = Math.max(larger, Math.abs(fromBefore), Math.abs(fromAfter));
  }
  const length = excursion.last - excursion.first + 1;
  if (Math.abs(side) !== 2 * length || smaller <= spike.value) return false;
  if (field === 'precipitationAccumulatedMm') {
    // A gauge only rises: a trough is the surer reading of a fall and a rise, so troughs come first.
    return after >= before && side < 0 === (search.explanation === 'none');
  }
  if (Math.abs(after - before) > smaller * spikeEnds.value) return false;
  const explanation = explain(search, excursion, side > 0 ? [before, 1] : [after, -1]);
  if (search.explanation === 'none') return explanation === 'none';
  if (explanation === 'found') return false;
  return smaller > Math.max(explainedSpike.value, larger * spikeReturn.value);
}

/** Whether the other sensors explain the way up, into a peak or out of a trough; unknown without any. */
function explain(
  search: Search,
  excursion: Excursion,
  [level, side]: [number, 1 | -1],
): 'found' | 'none' | 'unknown' {
  const { input, limits, field, track } = search;
  if (field.startsWith('temperature')) return 'none';
  const [from, to] = side > 0 ? [excursion.before, excursion.first] : [excursion.last, excursion.after];
  const explained = explainedRise(input.tracks, { field, from, to }, limits);
  if (explained === null) return 'unknown';
  const rise = Math.abs((valueAt(track, side > 0 ? to : from) ?? 0) - level);
  return explained >= rise ? 'found' : 'none';
}
