import { tzOffset } from '@date-fns/tz';

/** Time zone in which the center writes its dates. */
const timeZone = 'America/Denver';
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A reading of a clock on a wall: the milliseconds that `Date.UTC` gives for its figures. */
export type WallTime = number;

/** What the clocks in Denver show at a moment. */
export function toDenverWall(epochMs: number): WallTime {
  return epochMs + offsetAt(epochMs);
}

/** By hours since 1970. The time zone's tables are slow to ask, and clocks change on the hour. */
const offsets = new Map<number, number>();

/** How far the clocks in Denver are ahead of UTC, in milliseconds. */
function offsetAt(epochMs: number): number {
  const hours = Math.floor(epochMs / hour);
  const known = offsets.get(hours);
  if (known !== undefined) return known;
  const offset = tzOffset(timeZone, new Date(hours * hour)) * minute;
  offsets.set(hours, offset);
  return offset;
}

/**
 * The moments at which the clocks in Denver show a time, earliest first. Two in the hour that November
 * repeats. A time in the hour that March skips was never shown: it is read with the offset from before
 * the change, as if the clock had not been set yet.
 */
export function fromDenverWall(wall: WallTime): readonly [number, ...number[]] {
  const [before, after] = [offsetAt(wall - day), offsetAt(wall + day)];
  const notYetSet = wall - before;
  if (before === after) return [notYetSet];
  // Where both are shown, in November, the clock that is not yet set shows it first.
  const candidates = [notYetSet, wall - after];
  const [earliest, ...others] = candidates.filter((epochMs) => toDenverWall(epochMs) === wall);
  return earliest === undefined ? [notYetSet] : [earliest, ...others];
}
