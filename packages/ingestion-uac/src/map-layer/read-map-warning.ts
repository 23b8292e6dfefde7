import type { MapLayerZone, Note } from '@dawn-patrol/contracts';
import { describeValue } from '../text/describe-value.ts';
import { readText } from '../text/read-text.ts';

export interface MapWarningReading {
  readonly warning: MapLayerZone['warning'];
  readonly notes: readonly Note[];
}

const products: ReadonlyMap<string, MapLayerZone['warning']> = new Map([
  ['warning', 'warning'],
  ['watch', 'watch'],
  ['special', 'special'],
]);

/**
 * The official product that a zone bears: null when the layer says that there is none, `unknown`
 * for one that has no name of ours, never none. A layer that leaves the field out has not said that
 * there is none: null, with a note.
 * Source: https://github.com/NationalAvalancheCenter/Avalanche.org-Public-API-Docs (read 2026-11-20)
 */
export function readMapWarning(warning: unknown, place: string): MapWarningReading {
  const product = productOf(warning);
  if (product === undefined) {
    const message = `Expected a warning product or null for ${place}, got nothing: whether there is a warning is unknown.`;
    return { warning: null, notes: [{ code: 'map-warning-missing', message }] };
  }
  const field = readText(product);
  if (field.state === 'absent') return { warning: null, notes: [] };
  const known = field.state === 'text' ? products.get(field.text.toLowerCase()) : undefined;
  if (known !== undefined) return { warning: known, notes: [] };
  const message = `Expected a warning, a watch or a special product for ${place}, got ${describeValue(product)}: read the official forecast.`;
  return { warning: 'unknown', notes: [{ code: 'map-warning-unknown', message }] };
}

function productOf(warning: unknown): unknown {
  if (warning === null || typeof warning !== 'object' || Array.isArray(warning)) return warning;
  return 'product' in warning ? warning.product : undefined;
}
