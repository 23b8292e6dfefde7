import type { IsoInterval } from './iso-interval.ts';

/** Intervals by start without overlap, and how many had to go. */
export interface WithoutOverlap<Item> {
  readonly kept: Item[];
  readonly dropped: number;
}

/**
 * The intervals of a list, ascending, none of them overlapping another. Of two that overlap the one
 * listed later counts and the other goes whole: to cut a total in two would invent its spread, and
 * the gap that may be left is missing, never zero.
 */
export function dropOverlaps<Item extends IsoInterval>(listed: readonly Item[]): WithoutOverlap<Item> {
  if (isInOrder(listed)) return { kept: [...listed], dropped: 0 };
  const ascending = listed
    .map((interval, position) => ({ interval, position }))
    .toSorted(
      (first, second) => compare(first.interval, second.interval) || first.position - second.position,
    );
  const kept: typeof ascending = [];
  for (const item of ascending) {
    const last = kept.at(-1);
    if (last === undefined || last.interval.endsAt <= item.interval.startsAt) kept.push(item);
    else if (item.position > last.position) kept.splice(-1, 1, item);
  }
  return { kept: kept.map(({ interval }) => interval), dropped: listed.length - kept.length };
}

/** True for what the service nearly always sends. */
function isInOrder(listed: readonly IsoInterval[]): boolean {
  return listed.every(({ startsAt }, index) => (listed[index - 1]?.endsAt ?? '') <= startsAt);
}

function compare(first: IsoInterval, second: IsoInterval): number {
  if (first.startsAt === second.startsAt) return 0;
  return first.startsAt < second.startsAt ? -1 : 1;
}
