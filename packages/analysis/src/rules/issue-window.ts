import { hoursBetween, type ZoneForecast } from '@dawn-patrol/contracts';

/** Hours from an earlier product to a later one: the fewest and the most that their issue times allow. */
export interface HoursApart {
  readonly least: number;
  readonly most: number;
}

/**
 * The hours between two products, or null when either has no time at all. One that names a day alone
 * was issued at some time of that day; which of the two is the earlier is known by how they were chosen.
 */
export function hoursApart(earlier: ZoneForecast, later: ZoneForecast): HoursApart | null {
  if (earlier.issuedAt === null || later.issuedAt === null) return null;
  return {
    least: hoursBetween(earlier.issuedBefore ?? earlier.issuedAt, later.issuedAt),
    most: hoursBetween(earlier.issuedAt, later.issuedBefore ?? later.issuedAt),
  };
}

/** Where an earlier product lies: `either` when it may be within the window or not, `undated` when it has no time. */
export type PlaceInWindow = 'within' | 'outside' | 'either' | 'undated';

/** Whether an earlier product was issued before the later one and at most so many hours before, at every time that it can have been issued. */
export function placeInWindow(
  earlier: ZoneForecast,
  later: ZoneForecast,
  windowHours: number,
): PlaceInWindow {
  const hours = hoursApart(earlier, later);
  if (hours === null) return 'undated';
  const { least, most } = hours;
  // The end of a day does not belong to it: a product of that day is always longer ago than `least`.
  const isBeyond = earlier.issuedBefore === undefined ? least > windowHours : least >= windowHours;
  if (most <= 0 || isBeyond) return 'outside';
  return most <= windowHours ? 'within' : 'either';
}
