import { hoursBetween, type IsoInstant, type SourceFailure } from '@dawn-patrol/contracts';

/** How long a resolved point may be used. Source: engineering default; the service moves cells, weather-gov/api 11, 18. */
const longestHours = 7 * 24;

/** True while a point resolved at that time may be used: less than seven days, and not from the future. */
export function isPointCurrent({
  resolvedAt,
  now,
}: {
  readonly resolvedAt: IsoInstant;
  readonly now: IsoInstant;
}): boolean {
  const age = hoursBetween(resolvedAt, now);
  return age >= 0 && age < longestHours;
}

const movedStatuses: ReadonlySet<number | undefined> = new Set([301, 308, 404]);

/**
 * True when a failure to fetch a grid cell's product means that the cell has moved (404, or a
 * redirect that leads nowhere), so that the point should be resolved again now. A failure of the
 * point's own address is not: resolving again would ask the same.
 */
export function shouldResolveAgain({ kind, status, url }: SourceFailure): boolean {
  const isOfPoint = url !== undefined && /^https:\/\/[^/]+\/points\//.test(url);
  return kind === 'http-status' && movedStatuses.has(status) && !isOfPoint;
}
