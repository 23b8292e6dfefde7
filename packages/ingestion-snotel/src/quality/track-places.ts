import type { Track } from './station-grid.ts';

/** The nearest place with a value before this one, at most `reach` steps away; null when there is none. */
export function placeBefore(track: Track, place: number, reach: number): number | null {
  for (let other = place - 1; other >= Math.max(0, place - reach); other -= 1) {
    if (valueAt(track, other) !== null) return other;
  }
  return null;
}

/** The nearest place with a value after this one, at most `reach` steps away; null when there is none. */
export function placeAfter(track: Track, place: number, reach: number): number | null {
  for (let other = place + 1; other <= Math.min(track.length - 1, place + reach); other += 1) {
    if (valueAt(track, other) !== null) return other;
  }
  return null;
}

/** The value at a place; null where there is none, and outside the track. */
export function valueAt(track: Track | undefined, place: number): number | null {
  return track?.[place] ?? null;
}
