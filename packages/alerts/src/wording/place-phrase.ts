import {
  elevationBands,
  roseCells,
  type Aspect,
  type CellId,
  type ElevationBand,
  type Zone,
} from '@dawn-patrol/contracts';
import { cellsByBand } from '../cells-by-band.ts';
import { aspectPhrase } from './aspect-phrase.ts';
import { bandPhrase } from './band-phrase.ts';

/**
 * Cells of the rose in words: "N through E, above 8,000 ft; S, below 8,000 ft". Each part between
 * semicolons names exactly the cells of its aspects in its bands, no more. No cell: "place not given".
 */
export function placePhrase(cells: Iterable<CellId>, limits: Zone['bandLimitsFt']): string {
  const present = new Set(cells);
  if (present.size === 0) return 'place not given';
  return bandsBySameAspects(present)
    .map(({ bands, included }) => `${aspectPhrase(included)}, ${bandPhrase(bands, limits)}`)
    .join('; ');
}

interface AspectsInBands {
  readonly bands: ElevationBand[];
  readonly included: readonly Aspect[];
}

/** Bands that hold the same aspects, together; highest band first. */
function bandsBySameAspects(present: ReadonlySet<CellId>): AspectsInBands[] {
  const cells = cellsByBand(roseCells.filter(({ id }) => present.has(id)));
  const groups = new Map<string, AspectsInBands>();
  for (const band of elevationBands) {
    if (cells[band].length === 0) continue;
    const included = cells[band].map(({ aspect }) => aspect);
    const key = included.join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { bands: [band], included });
    else group.bands.push(band);
  }
  return [...groups.values()];
}
