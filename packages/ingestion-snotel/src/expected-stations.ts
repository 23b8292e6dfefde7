import type { Snowpack, StationTriplet, Zone } from '@dawn-patrol/contracts';

/** The stations that a zone's snowpack should come from, highest first. */
export function expectedTriplets(zone: Zone): StationTriplet[] {
  return zone.stations.map((station) => station.triplet);
}

/** The zone's stations that are not in the snowpack, or without a day or an hour in it, highest first. */
export function missingStations(snowpack: Snowpack, zone: Zone): StationTriplet[] {
  const answered = new Set(
    snowpack.stations
      .filter((series) => series.days.length + series.hours.length > 0)
      .map((series) => series.triplet),
  );
  return expectedTriplets(zone).filter((triplet) => !answered.has(triplet));
}
