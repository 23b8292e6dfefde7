import type { ElevationBand, Zone, ZoneStation } from '@dawn-patrol/contracts';
import { feetToMeters } from '@dawn-patrol/ingestion-kit/parse';

/**
 * The band of the rose that a station stands in, by the zone's own limits: `upper` above the upper
 * one, `lower` below the lower one, else `middle`. Null where the center's limits are not known.
 */
export function stationBand(
  zone: Zone,
  { elevationM }: Pick<ZoneStation, 'elevationM'>,
): ElevationBand | null {
  const limits = zone.bandLimitsFt;
  if (limits === null) return null;
  if (elevationM > feetToMeters(limits.upperAbove)) return 'upper';
  return elevationM < feetToMeters(limits.lowerBelow) ? 'lower' : 'middle';
}
