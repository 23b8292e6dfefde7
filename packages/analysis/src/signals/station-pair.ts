import type { StationDay, StationTriplet } from '@dawn-patrol/contracts';
import { dayBack, type StationWindow } from './station-window.ts';

/** The newest day of a station beside the day before it. */
export interface StationPair {
  readonly station: StationTriplet;
  readonly before: StationDay;
  readonly after: StationDay;
}

/** Null: the station has no day before the newest one. */
export function newestPair(window: StationWindow): StationPair | null {
  const [before, after] = [dayBack(window, 1), dayBack(window, 0)];
  return before === undefined || after === undefined ? null : { station: window.station, before, after };
}
