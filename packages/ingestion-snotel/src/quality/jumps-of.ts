import type { Track } from './station-grid.ts';

/** From the place of one value to that of the next one. */
export interface Jump {
  readonly from: number;
  readonly to: number;
}

/** The changes of that size between values that are near enough to be compared, ascending. */
export function jumpsOf(track: Track, reach: number, isJump: (size: number) => boolean): Jump[] {
  const jumps: Jump[] = [];
  let from: number | null = null;
  let before = 0;
  for (let to = 0; to < track.length; to += 1) {
    const value = track[to] ?? null;
    if (value === null) continue;
    if (from !== null && to - from <= reach && isJump(Math.abs(value - before))) jumps.push({ from, to });
    from = to;
    before = value;
  }
  return jumps;
}
