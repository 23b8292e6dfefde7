import type { Reading } from '@dawn-patrol/contracts';
import type { DayNumber } from './calendar-day.ts';
import type { StationField } from './element-table.ts';

/** The rows of one element at one station, by day. */
export interface ElementRows {
  readonly readings: Map<DayNumber, Reading>;
  /** Why a day without a row has no reading. */
  missingReason: string;
}

/** Everything that an answer says of one station: gathered first, laid out by day afterwards. */
export type StationRows = Map<StationField, ElementRows>;

/** The rows of an element, made on first use. */
export function rowsOf(station: StationRows, field: StationField): ElementRows {
  const known = station.get(field);
  if (known !== undefined) return known;
  const rows: ElementRows = { readings: new Map(), missingReason: 'no-row' };
  station.set(field, rows);
  return rows;
}
