import { tzOffset } from '@date-fns/tz';

/** Time zone in which the center writes its dates. */
const timeZone = 'America/Denver';
const minute = 60_000;
const day = 24 * 60 * minute;

/** A reading of a clock on a wall: the milliseconds that `Date.UTC` gives for its figures. */
export type WallTime = number;

/** What the clocks in Denver show at a moment. */
export function toDenverWall(epochMs: number): WallTime {
  return epochMs + offsetAt(epochMs);
}

/** How far the clocks in Denver are ahead of UTC, in milliseconds. */
function offsetAt(epochMs: number): number {
  const today = Math.floor(epochMs / day);
  const offset = offsetAtBeginning(today);
  return offset === offsetAtBeginning(today + 1) ? offset : askOffset(epochMs);
}

/** By days of UTC since 1970. The time zone's tables are slow to ask, and the products of a payload are of few days. */
const offsets = new Map<number, number>();

function offsetAtBeginning(dayNumber: number): number {
  const known = offsets.get(dayNumber);
  if (known !== undefined) return known;
  const offset = askOffset(dayNumber * day);
  offsets.set(dayNumber, offset);
  return offset;
}

function askOffset(epochMs: number): number {
  return tzOffset(timeZone, new Date(epochMs)) * minute;
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
