import type { Reading } from '@dawn-patrol/contracts';
import { plausibleRanges } from './plausible-range.ts';
import { lengthUnits, readQuantity, type QuantityKind } from './quantity.ts';

export const elevationKind: QuantityKind = { units: lengthUnits, range: plausibleRanges.elevationM };

/** The elevation of a grid cell in metres: it may lie in the valley below the start zones. */
export function readElevation(raw: unknown): Reading {
  return readQuantity(raw, elevationKind);
}
