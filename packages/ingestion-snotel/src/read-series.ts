import { missingReading, observedReading, type Note, type Reading } from '@dawn-patrol/contracts';
import { elementTable, isHourly, type StationElement } from './element-table.ts';
import { excerpt } from './excerpt.ts';
import { readRawRow, readRawSeries, type RawRow, type RawSeries } from './raw-awdb-data.ts';
import { bestQuality, isPreliminary } from './service-flag.ts';
import { rowsOf, type ElementRows, type StationRows } from './station-rows.ts';

/** Reads the time of a row, of each duration; null for anything that names none. */
export interface ReadTimes {
  readonly daily: (date: unknown) => number | null;
  readonly hourly: (date: unknown) => number | null;
}

/**
 * Adds one series of the answer to the rows of its station, and says what is odd about it. Only the
 * first sensor's daily and hourly values are read; an element we have no use for is left out in silence. A row
 * for a time that is already known replaces it, a null too: the service withdrew the value.
 */
export function readSeries(series: unknown, station: StationRows, readTimes: ReadTimes): Note[] {
  const raw = readRawSeries(series);
  if (raw === null) {
    return [{ code: 'series-unreadable', message: 'a series names no element: it is left out.' }];
  }
  const code = raw.elementCode.trim().toUpperCase();
  const element = elementTable.get(code);
  if (element === undefined) return [];
  const duration = durationOf(raw);
  const refusal = refuse(raw, code, duration);
  if (refusal !== null) return [refusal];
  const hourly = duration === 'HOURLY';
  if (hourly && !isHourly(element.field)) return [];
  const rows = rowsOf(hourly ? station.hours : station.days, element.field);
  if (hasError(raw)) {
    rows.missingReason = `element-error: ${excerpt(raw.error)}`;
    return [{ code: 'element-error', message: `${code}: the service answers ${excerpt(raw.error)}.` }];
  }
  rows.missingReason = 'no-row';
  const readTime = hourly ? readTimes.hourly : readTimes.daily;
  return addRows(rows, raw, { code, element, readTime, station });
}

function durationOf({ durationName }: RawSeries): string | null {
  return typeof durationName === 'string' ? durationName.trim().toUpperCase() : null;
}

function hasError(raw: RawSeries): boolean {
  return raw.error !== null && raw.error !== undefined && raw.error !== '';
}

function refuse({ durationName, ordinal }: RawSeries, code: string, duration: string | null): Note | null {
  if (duration !== 'DAILY' && duration !== 'HOURLY') {
    const message = `${code}: a series of duration ${excerpt(durationName)} is not read as days or hours.`;
    return { code: 'duration-unsupported', message };
  }
  return typeof ordinal === 'number' && ordinal > 1
    ? { code: 'sensor-not-first', message: `${code}: sensor ${ordinal} is left out, the first one counts.` }
    : null;
}

interface SeriesContext {
  readonly code: string;
  readonly element: StationElement;
  readonly readTime: (date: unknown) => number | null;
  readonly station: StationRows;
}

function addRows(rows: ElementRows, raw: RawSeries, context: SeriesContext): Note[] {
  const { code, element, readTime, station } = context;
  const unit = raw.storedUnitCode;
  const convert = typeof unit === 'string' ? element.units.get(unit.trim().toLowerCase()) : undefined;
  const toReading = convert === undefined ? unreadableUnit(unit) : (row: RawRow) => readingOf(row, convert);
  const counts = { undated: 0, unreadable: 0, repeated: 0 };
  for (const value of raw.values) {
    const row = readRawRow(value);
    const time = row === null ? null : readTime(row.date);
    if (row === null || time === null) {
      counts.undated += 1;
      continue;
    }
    const reading = toReading(row);
    if (reading.observed && isPreliminary(row.qaFlag)) station.preliminary += 1;
    if (!reading.observed && reading.reason.startsWith('not-a-number')) counts.unreadable += 1;
    if (rows.readings.has(time)) counts.repeated += 1;
    rows.readings.set(time, reading);
  }
  const notes = noteCounts(code, counts);
  if (convert !== undefined) return notes;
  return [{ code: 'unknown-unit', message: `${code}: unit ${excerpt(unit)} is not known.` }, ...notes];
}

function unreadableUnit(unit: unknown): () => Reading {
  const reading = missingReading(`unknown-unit: ${excerpt(unit)}`);
  return () => reading;
}

function noteCounts(
  code: string,
  { undated, unreadable, repeated }: { undated: number; unreadable: number; repeated: number },
): Note[] {
  const notes: Note[] = [];
  const note = (count: number, noteCode: string, what: string): void => {
    if (count > 0) notes.push({ code: noteCode, message: `${code}: rows that ${what} (${count}).` });
  };
  note(undated, 'row-date-unreadable', 'have no readable date: they are left out');
  note(unreadable, 'value-not-a-number', 'hold no number: the readings are missing');
  note(repeated, 'row-duplicate', 'repeat a date: the last one counts');
  return notes;
}

const noValue = missingReading('no-value');

/** A value that no check has judged yet, with the best quality that the service's flag allows. */
function readingOf({ value, qcFlag }: RawRow, convert: (value: number) => number): Reading {
  if (value === null || value === undefined) return noValue;
  if (typeof value !== 'number') return missingReading(`not-a-number: ${excerpt(value)}`);
  const converted = convert(value);
  if (!Number.isFinite(converted)) return missingReading(`not-a-number: ${excerpt(value)}`);
  return observedReading(converted, bestQuality(qcFlag));
}
