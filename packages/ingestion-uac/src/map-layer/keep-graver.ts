import type { MapLayerZone } from '@dawn-patrol/contracts';

/** From what asks for least attention to what asks for most; an unknown product may be a warning. */
const warnings: readonly MapLayerZone['warning'][] = [null, 'special', 'watch', 'unknown', 'warning'];

/** Of two readings of one zone the one with the graver product, then with the higher level. The first when neither is. */
export function keepGraver(first: MapLayerZone, second: MapLayerZone): MapLayerZone {
  const byWarning = warnings.indexOf(second.warning) - warnings.indexOf(first.warning);
  const byLevel = rankOf(second) - rankOf(first);
  return byWarning > 0 || (byWarning === 0 && byLevel > 0) ? second : first;
}

/** For comparing only: every level is above every absence, and what cannot be read above what is said to be none. */
function rankOf({ danger }: MapLayerZone): number {
  if (danger.rated) return danger.level;
  return danger.reason === 'none' ? -1 : 0;
}
