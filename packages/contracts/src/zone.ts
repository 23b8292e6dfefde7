import type { StationTriplet } from './station-triplet.ts';
import type { ZoneId } from './zone-id.ts';

/** A SNOTEL station inside a zone's polygon. */
export interface ZoneStation {
  readonly triplet: StationTriplet;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly elevationM: number;
}

/** What is fixed about a forecast zone: its names, its places in the sources, and what it may expect of them. */
export interface Zone {
  readonly id: ZoneId;
  readonly name: string;
  /** The official forecast: every page and alert links to it. */
  readonly officialUrl: string;
  /** Time zone of the issuing center, for local dates. */
  readonly timeZone: 'America/Denver';
  /** `daily`: a forecast each winter morning. `occasional`: bulletins only, so that silence is no gap. */
  readonly forecastSchedule: 'daily' | 'occasional';
  /** Elevations that part the rose's bands, as the center publishes them; null where unknown: then no number is shown. */
  readonly bandLimitsFt: { readonly upperAbove: number; readonly lowerBelow: number } | null;
  /** NWS public zones whose alerts hold here. */
  readonly ugcZones: readonly string[];
  /** A point among the start zones, inside the polygon, for the weather forecast. */
  readonly weatherPoint: { readonly latitude: number; readonly longitude: number; readonly place: string };
  /** Stations by elevation, highest first. */
  readonly stations: readonly ZoneStation[];
}
