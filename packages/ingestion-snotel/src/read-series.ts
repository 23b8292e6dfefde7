import { missingReading, observedReading, type Note, type Reading } from '@dawn-patrol/contracts';
import { readDayNumber, type DayNumber } from './calendar-day.ts';
import { elementTable, type StationElement } from './element-table.ts';
import { excerpt } from './excerpt.ts';
import { rawRowSchema, rawSeriesSchema, type RawRow, type RawSeries } from './raw-awdb-data.ts';
import { rowsOf, type ElementRows, type StationRows } from './station-rows.ts';

/**
 * Adds one series of the answer to the rows of its station, and says what is odd about it. Only the
 * first sensor's daily values are read; an element we have no use for is left out in silence. A row
 * for a day that is already known replaces it, a null too: the service withdrew the value.
 */
export function readSeries(series: unknown, station: StationRows): Note[] {
  const parsed = rawSeriesSchema.safeParse(series);
  if (!parsed.success) {
    return [{ code: 'series-unreadable', message: 'a series names no element: it is left out.' }];
  }
  const raw = parsed.data;
  const code = raw.stationElement.elementCode.trim().toUpperCase();
  const element = elementTable.get(code);
  if (element === undefined) return [];
  const refusal = refuse(raw, code);
  if (refusal !== null) return [refusal];
  const rows = rowsOf(station, element.field);
  if (hasError(raw)) {
    rows.missingReason = `element-error: ${excerpt(raw.error)}`;
    return [{ code: 'element-error', message: `${code}: the service answers ${excerpt(raw.error)}.` }];
  }
  rows.missingReason = 'no-row';
  return addRows(rows, raw, { code, element });
}

function hasError(raw: RawSeries): boolean {
  return raw.error !== null && raw.error !== undefined && raw.error !== '';
}

function refuse({ stationElement }: RawSeries, code: string): Note | null {
  const { durationName, ordinal } = stationElement;
  if (typeof durationName !== 'string' || durationName.trim().toUpperCase() !== 'DAILY') {
    const message = `${code}: a series of duration ${excerpt(durationName)} is not read as days.`;
    return { code: 'duration-unsupported', message };
  }
  return typeof ordinal === 'number' && ordinal > 1
    ? { code: 'sensor-not-first', message: `${code}: sensor ${ordinal} is left out, the first one counts.` }
    : null;
}

function addRows(
  rows: ElementRows,
  raw: RawSeries,
  { code, element }: { code: string; element: StationElement },
): Note[] {
  const unit = raw.stationElement.storedUnitCode;
  const convert = typeof unit === 'string' ? element.units.get(unit.trim().toLowerCase()) : undefined;
  const unitReason = `unknown-unit: ${excerpt(unit)}`;
  const counts = { undated: 0, unreadable: 0, repeated: 0 };
  for (const value of raw.values ?? []) {
    const row = readRow(value);
    if (row === null) {
      counts.undated += 1;
      continue;
    }
    const reading = convert === undefined ? missingReading(unitReason) : toReading(row, convert);
    if (!reading.observed && reading.reason.startsWith('not-a-number')) counts.unreadable += 1;
    if (rows.readings.has(row.day)) counts.repeated += 1;
    rows.readings.set(row.day, reading);
  }
  const unitNote = { code: 'unknown-unit', message: `${code}: unit ${excerpt(unit)} is not known.` };
  return [...(convert === undefined ? [unitNote] : []), ...noteCounts(code, counts)];
}

function noteCounts(
  code: string,
  { undated, unreadable, repeated }: { undated: number; unreadable: number; repeated: number },
): Note[] {
  const candidates = [
    { count: undated, code: 'row-date-unreadable', what: 'have no readable date: they are left out' },
    { count: unreadable, code: 'value-not-a-number', what: 'hold no number: the readings are missing' },
    { count: repeated, code: 'row-duplicate', what: 'repeat a date: the last one counts' },
  ];
  return candidates.flatMap(({ count, code: noteCode, what }) =>
    count === 0 ? [] : [{ code: noteCode, message: `${code}: rows that ${what} (${count}).` }],
  );
}

function readRow(value: unknown): (RawRow & { day: DayNumber }) | null {
  const row = rawRowSchema.safeParse(value);
  const day = row.success ? readDayNumber(row.data.date) : null;
  return row.success && day !== null ? Object.assign(row.data, { day }) : null;
}

/** A value that no check has judged yet: `suspect` when the service suspects it, else `unknown`. */
function toReading({ value, qcFlag }: RawRow, convert: (value: number) => number): Reading {
  if (value === null || value === undefined) return missingReading('no-value');
  if (typeof value !== 'number') return missingReading(`not-a-number: ${excerpt(value)}`);
  const converted = convert(value);
  if (!Number.isFinite(converted)) return missingReading(`not-a-number: ${excerpt(value)}`);
  return observedReading(converted, qcFlag === 'S' ? 'suspect' : 'unknown');
}
