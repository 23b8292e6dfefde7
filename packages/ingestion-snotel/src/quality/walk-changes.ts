import type { Track } from './station-grid.ts';
import { placeAfter, placeBefore, valueAt } from './track-places.ts';

/** Whether a change from one place of a track to a later one is believable. */
export type Believes = (from: number, to: number) => boolean;

/**
 * The places whose change is not believable. Each value is compared with the one before it. Of two that
 * contradict each other, the one without which nothing contradicts is named. Both are when leaving out
 * either would do, at the start of a track, and where the first one came about as weather does, so that
 * it may be a peak or the second one the begin of a jump. When leaving out neither would do, the jump
 * lasts and its first value is named; values that soon agree again with those before it end an
 * excursion, and all of it is named.
 */
export function walkChanges(track: Track, reach: number, believes: Believes): number[] {
  const doubtful = new Set<number>();
  let base: number | null = null;
  let last: number | null = null;
  for (let place = 0; place < track.length; place += 1) {
    if (valueAt(track, place) === null) continue;
    const before: number | null = last;
    last = place;
    if (before === null || place - before > reach || believes(before, place)) continue;
    const agreesWith = (other: number | null): boolean =>
      other !== null && place - other <= reach && believes(other, place);
    if (agreesWith(base)) {
      for (let inside = (base ?? before) + 1; inside < place; inside += 1) {
        if (valueAt(track, inside) !== null) doubtful.add(inside);
      }
      base = null;
      continue;
    }
    const earlier = placeBefore(track, before, reach);
    const later = placeAfter(track, place, reach);
    const isBeforeOff = agreesWith(earlier) && isBackAt(track, earlier ?? 0, before, place);
    const isPlaceOff = later !== null && later - before <= reach && believes(before, later);
    if (isBeforeOff || earlier === null) doubtful.add(before);
    const wasBelieved = earlier !== null && believes(earlier, before);
    if (isPlaceOff || !isBeforeOff || wasBelieved) doubtful.add(place);
    base = isBeforeOff ? null : before;
  }
  return [...doubtful];
}

/** Whether a change takes back at least half of the one before it. */
function isBackAt(track: Track, earlier: number, before: number, place: number): boolean {
  const value = valueAt(track, place) ?? 0;
  const change = value - (valueAt(track, before) ?? 0);
  const rest = value - (valueAt(track, earlier) ?? 0);
  return Math.sign(rest) !== Math.sign(change) || Math.abs(rest) <= Math.abs(change) / 2;
}

/** Whether a place has a value near enough to be compared with. */
export function hasNeighbour(track: Track, place: number, reach: number): boolean {
  return placeBefore(track, place, reach) !== null || placeAfter(track, place, reach) !== null;
}
