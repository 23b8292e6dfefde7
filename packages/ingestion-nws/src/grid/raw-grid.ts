import { isRecord } from '../read-value.ts';

/** One layer of the `properties` of `/gridpoints/{office}/{x},{y}`. */
export interface RawGridLayer {
  readonly uom?: unknown;
  readonly values: readonly unknown[];
}

/** Only its list of values decides whether data is a layer. */
export function isRawGridLayer(data: unknown): data is RawGridLayer {
  return isRecord(data) && Array.isArray(data['values']);
}
