import { utahZones, type ZoneId } from '@dawn-patrol/contracts';

/** Zones by slug: those of the center's addresses, which are its region names as well, and avalanche.org's for the last. */
const zoneBySlug: ReadonlyMap<string, ZoneId> = new Map([
  ...utahZones.map(({ id }): [string, ZoneId] => [id, id]),
  ['southwest-utah', 'southwest'],
]);

/** The zone that a name or slug of the center or of avalanche.org means; null for any other text. */
export function zoneByName(name: string): ZoneId | null {
  return zoneBySlug.get(toSlug(name)) ?? null;
}

function toSlug(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, '-');
}
