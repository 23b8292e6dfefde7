import type { ElevationBand, Zone, ZoneStation } from '@dawn-patrol/contracts';

/** A place in a zone to ask the weather for. */
export interface WeatherPoint {
  readonly band: ElevationBand;
  readonly latitude: number;
  readonly longitude: number;
  readonly place: string;
  /** Elevation of the place in metres; the grid cell's own is in the answer. */
  readonly elevationM: number;
}

/**
 * One place for each elevation band, highest first: the zone's highest station for the upper band,
 * the median one (the higher of two) for the middle, the lowest for the lower. Stations lie inside
 * the zone's polygon, and so do these. A zone with two stations has no place for the middle band, one
 * with one station only the upper: a place is never invented.
 */
export function weatherPointsOf(zone: Pick<Zone, 'stations'>): WeatherPoint[] {
  const [highest, ...others] = zone.stations.toSorted(
    (first, second) => second.elevationM - first.elevationM,
  );
  if (highest === undefined) return [];
  const lowest = others.at(-1);
  const median = others.length < 2 ? undefined : others[Math.floor(others.length / 2) - 1];
  return [
    toPoint('upper', highest),
    ...(median === undefined ? [] : [toPoint('middle', median)]),
    ...(lowest === undefined ? [] : [toPoint('lower', lowest)]),
  ];
}

function toPoint(band: ElevationBand, station: ZoneStation): WeatherPoint {
  const { latitude, longitude, name, elevationM } = station;
  return { band, latitude, longitude, place: name, elevationM };
}
