import {
  aspects,
  elevationBands,
  type Aspect,
  type CellId,
  type ElevationBand,
  type Zone,
} from '@dawn-patrol/contracts';
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
  const groups = new Map<string, AspectsInBands>();
  for (const band of elevationBands) {
    const included = aspects.filter((aspect) => present.has(`${aspect}-${band}`));
    if (included.length === 0) continue;
    const key = included.join(' ');
    const group = groups.get(key) ?? { bands: [], included };
    group.bands.push(band);
    groups.set(key, group);
  }
  return [...groups.values()];
}
