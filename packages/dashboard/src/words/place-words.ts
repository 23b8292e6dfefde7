import {
  aspects,
  elevationBands,
  type Aspect,
  type CellId,
  type ElevationBand,
  type Zone,
} from '@dawn-patrol/contracts';

/** The name of an elevation band: "Upper". */
export function bandName(band: ElevationBand): string {
  return `${band.charAt(0).toUpperCase()}${band.slice(1)}`;
}

/** Where a band begins and ends: "above 9,500 ft"; null for a zone whose limits are not published. */
export function bandLimitWords(band: ElevationBand, limits: Zone['bandLimitsFt']): string | null {
  if (limits === null) return null;
  const top = thousands(limits.upperAbove);
  const bottom = thousands(limits.lowerBelow);
  return { upper: `above ${top} ft`, middle: `${bottom} to ${top} ft`, lower: `below ${bottom} ft` }[band];
}

function thousands(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** Aspects as capital letters in rose order: "N NE E"; all eight as "all aspects". */
export function aspectWords(included: Iterable<Aspect>): string {
  const present = new Set(included);
  if (present.size === aspects.length) return 'all aspects';
  return aspects
    .filter((aspect) => present.has(aspect))
    .map((aspect) => aspect.toUpperCase())
    .join(' ');
}

/** Cells of the rose in words, band by band: "upper: N NE E; middle: N NE". No cell reads "place not given". */
export function cellWords(cells: Iterable<CellId>): string {
  const present = new Set(cells);
  const parts = elevationBands.flatMap((band) => {
    const included = aspects.filter((aspect) => present.has(`${aspect}-${band}`));
    return included.length === 0 ? [] : [`${band}: ${aspectWords(included)}`];
  });
  return parts.length === 0 ? 'place not given' : parts.join('; ');
}
