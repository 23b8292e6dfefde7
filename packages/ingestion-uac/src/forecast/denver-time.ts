import { tzOffset } from '@date-fns/tz';

/** Time zone in which the center writes its dates. */
const timeZone = 'America/Denver';
const minute = 60_000;
const day = 24 * 60 * minute;

/** A reading of a clock on a wall: the milliseconds that `Date.UTC` gives for its figures. */
export type WallTime = number;

/** What the clocks in Denver show at a moment. */
export function toDenverWall(epochMs: number): WallTime {
  return epochMs + tzOffset(timeZone, new Date(epochMs)) * minute;
}

/**
 * The moments at which the clocks in Denver show a time, earliest first. Two in the hour that November
 * repeats. A time in the hour that March skips was never shown: it is read with the offset from before
 * the change, as if the clock had not been set yet.
 */
export function fromDenverWall(wall: WallTime): readonly [number, ...number[]] {
  const before = tzOffset(timeZone, new Date(wall - day));
  const after = tzOffset(timeZone, new Date(wall + day));
  const notYetSet = wall - before * minute;
  // Where both are shown, in November, the clock that is not yet set shows it first.
  const candidates = new Set([notYetSet, wall - after * minute]);
  const [earliest, ...others] = [...candidates].filter((epochMs) => toDenverWall(epochMs) === wall);
  return earliest === undefined ? [notYetSet] : [earliest, ...others];
}
