import { aspects, inRoseOrder, type Aspect, type CellId, type ElevationBand } from '@dawn-patrol/contracts';

const degreesPerAspect = 360 / aspects.length;
const radiansPerDegree = Math.PI / 180;

/** One hour of wind that moves snow: speed, and where it blows *from*. */
export interface WindHour {
  readonly speed: number;
  readonly from: number;
}

/**
 * Where such wind comes from on the whole: the mean of its directions as vectors, each weighted by
 * the cube of its speed, as transport goes. Null where there is none, or where winds cancel out.
 */
export function meanDirection(hours: readonly WindHour[]): number | null {
  let [east, north, weights] = [0, 0, 0];
  for (const { speed, from } of hours) {
    const weight = speed ** 3;
    east += weight * Math.sin(from * radiansPerDegree);
    north += weight * Math.cos(from * radiansPerDegree);
    weights += weight;
  }
  if (Math.hypot(east, north) <= weights * 1e-6) return null;
  const degrees = Math.atan2(east, north) / radiansPerDegree;
  return degrees > 0 ? degrees : degrees + 360;
}

export interface LeeCells {
  /** The lee and the aspects beside it. */
  readonly loaded: CellId[];
  /** Aspects along the wind. */
  readonly crossLoaded: CellId[];
}

/**
 * The cells of a band that wind from a direction loads. The lee core is opposite the wind, its
 * flanks the neighbours, and the next two are cross-loaded: southwest wind loads northeast, north
 * and east, and crosses northwest and southeast.
 */
export function leeCells(from: number, bands: readonly ElevationBand[]): LeeCells {
  const core = Math.round(((from + 180) % 360) / degreesPerAspect);
  const at = (offset: number): Aspect => aspects[(core + offset + aspects.length) % aspects.length] ?? 'n';
  const cells = (offsets: readonly number[]): CellId[] =>
    inRoseOrder(bands.flatMap((band) => offsets.map((offset) => `${at(offset)}-${band}` as const)));
  return { loaded: cells([-1, 0, 1]), crossLoaded: cells([-2, 2]) };
}
