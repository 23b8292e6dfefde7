import type { Track } from './station-grid.ts';
import { placeAfter, placeBefore, valueAt } from './track-places.ts';

/** Whether a change from one place of a track to a later one is believable. */
export type Believes = (from: number, to: number) => boolean;

/**
 * The places whose change is not believable. Each value is compared with the one before it. After a
 * doubtful value, agreeing with it or with the last trusted value before it is enough: so the first
 * value after a step is named, not all that follow, and the way back from a spike is not. At the
 * start of a track nobody can say which side is wrong: both are named.
 */
export function walkChanges(track: Track, reach: number, believes: Believes): number[] {
  const doubtful = new Set<number>();
  let trusted: number | null = null;
  for (let place = 0; place < track.length; place += 1) {
    if (valueAt(track, place) === null) continue;
    const before = placeBefore(track, place, reach);
    const isBack = (from: number | null): boolean =>
      from !== null && place - from <= reach && believes(from, place);
    if (before === null || believes(before, place) || (doubtful.has(before) && isBack(trusted))) {
      trusted = place;
      continue;
    }
    doubtful.add(place);
    if (placeBefore(track, before, reach) === null) doubtful.add(before);
  }
  return [...doubtful];
}

/** Whether a place has a value near enough to be compared with. */
export function hasNeighbour(track: Track, place: number, reach: number): boolean {
  return placeBefore(track, place, reach) !== null || placeAfter(track, place, reach) !== null;
}
