import type { ZoneBundle } from '@dawn-patrol/contracts';

/** One zone at one moment of a season, as its sources were read then. */
export interface ZoneDay {
  /** What it is counted under: the id of the zone. */
  readonly zone: string;
  readonly bundle: ZoneBundle;
}
