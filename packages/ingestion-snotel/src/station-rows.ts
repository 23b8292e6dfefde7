import type { Reading } from '@dawn-patrol/contracts';
import type { StationField } from './element-table.ts';

/** The rows of one element at one station, by day or by hour. */
export interface ElementRows {
  readonly readings: Map<number, Reading>;
  /** Why a day or an hour without a row has no reading. */
  missingReason: string;
}

/** The rows of one duration. */
export type RowsByField = Map<StationField, ElementRows>;

/** Everything that an answer says of one station: gathered first, laid out by time afterwards. */
export interface StationRows {
  readonly days: RowsByField;
  readonly hours: RowsByField;
  /** How many values the service calls raw or preliminary. */
  preliminary: number;
}

export function emptyStationRows(): StationRows {
  return { days: new Map(), hours: new Map(), preliminary: 0 };
}

/** The rows of an element, made on first use. */
export function rowsOf(rows: RowsByField, field: StationField): ElementRows {
  const known = rows.get(field);
  if (known !== undefined) return known;
  const made: ElementRows = { readings: new Map(), missingReason: 'no-row' };
  rows.set(field, made);
  return made;
}
