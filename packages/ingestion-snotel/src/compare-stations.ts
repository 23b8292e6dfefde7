import type { Note, Zone, ZoneStation } from '@dawn-patrol/contracts';
import type { CatalogueStation, StationCatalogue } from './station-catalogue.ts';

/** How far a station may be from where we have it: coordinates are rounded. Engineering defaults. */
const movedDegrees = 0.005;
const movedMeters = 15;
const expectedTimeZone = -8;

/**
 * Where the service's catalogue no longer agrees with what we hold of a zone's stations: a note for
 * each that is missing, inactive, elsewhere or in another time zone, highest station first. A member
 * that the catalogue does not give is not compared. Codes: `station-missing`, `station-inactive`,
 * `station-moved`, `station-time-zone`.
 */
export function compareStations(catalogue: StationCatalogue, zone: Zone): Note[] {
  const known = new Map(catalogue.stations.map((station) => [station.triplet, station]));
  return zone.stations.flatMap((station) => {
    const label = `${station.triplet} ${station.name}`;
    const entry = known.get(station.triplet);
    if (entry === undefined) {
      return [{ code: 'station-missing', message: `${label}: the service does not know it.` }];
    }
    return differences(station, entry).map(({ code, message }) => ({
      code,
      message: `${label}: ${message}`,
    }));
  });
}

function differences(station: ZoneStation, entry: CatalogueStation): Note[] {
  const notes: Note[] = [];
  if (entry.active === false) {
    notes.push({ code: 'station-inactive', message: 'it no longer measures.' });
  }
  const isElsewhere =
    isOff(entry.latitude, station.latitude, movedDegrees) ||
    isOff(entry.longitude, station.longitude, movedDegrees) ||
    isOff(entry.elevationM, station.elevationM, movedMeters);
  if (isElsewhere) {
    const place = `${entry.latitude}, ${entry.longitude}, ${entry.elevationM ?? 'unknown'} m`;
    notes.push({ code: 'station-moved', message: `the service has it at ${place}.` });
  }
  if (entry.dataTimeZone !== null && entry.dataTimeZone !== expectedTimeZone) {
    const message = `its stamps are ${entry.dataTimeZone} hours from UTC, not ${expectedTimeZone}: its times are read wrongly.`;
    notes.push({ code: 'station-time-zone', message });
  }
  return notes;
}

function isOff(value: number | null, ours: number, tolerance: number): boolean {
  return value !== null && Math.abs(value - ours) > tolerance;
}
