import type {
  AvalancheProblem,
  DangerCell,
  DangerRating,
  ElevationBand,
  ZoneForecast,
} from '@dawn-patrol/contracts';
import { cellsByBand } from '../cells-by-band.ts';

/** What a forecast says of levels and problems, as claims are looked up in it. */
export interface Published {
  readonly overall: DangerRating;
  readonly cells: readonly DangerCell[];
  readonly cellsByBand: Readonly<Record<ElevationBand, readonly DangerCell[]>>;
  readonly problems: readonly AvalancheProblem[];
}

/** Made once for all claims of an alert; null where there is no forecast. */
export function publishedIn(forecast: ZoneForecast | null): Published | null {
  if (forecast === null) return null;
  const { danger, problems } = forecast;
  const { overall, cells } = danger;
  return { overall, cells, cellsByBand: cellsByBand(cells), problems };
}
