import type { MapLayerZone, ZoneBundle } from '@dawn-patrol/contracts';

/**
 * What avalanche.org's map layer says of the bundle's zone: nothing when it did not come or cannot be
 * read. Several entries of one zone come in an order of their own, so that input order never decides.
 */
export function mapLayerEntries({ mapLayer, zoneId }: ZoneBundle): MapLayerZone[] {
  const zones = mapLayer?.ok === true ? mapLayer.value.zones : [];
  return zones
    .filter((entry) => entry.zoneId === zoneId)
    .toSorted((first, second) => (JSON.stringify(first) < JSON.stringify(second) ? -1 : 1));
}
