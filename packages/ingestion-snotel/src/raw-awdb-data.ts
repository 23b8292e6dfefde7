/** Anything where a list may be, and nothing where it is absent; false for anything else. */
function isListOrAbsent(value: unknown): value is readonly unknown[] | null | undefined {
  return value === null || value === undefined || Array.isArray(value);
}

/** True for a JSON object: no list, not null. */
function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One station of the answer; a text in `error` says that the service failed for it, inside a 200. */
export interface RawStation {
  readonly stationTriplet: unknown;
  readonly data: readonly unknown[];
  readonly error: unknown;
}

/** The entry's fields; null for anything that is no station. */
export function readRawStation(entry: unknown): RawStation | null {
  if (!isFields(entry)) return null;
  const { stationTriplet, data, error } = entry;
  return isListOrAbsent(data) ? { stationTriplet, data: data ?? [], error } : null;
}

/** One element's series at one station. */
export interface RawSeries {
  readonly elementCode: string;
  readonly durationName: unknown;
  readonly storedUnitCode: unknown;
  /** Counts the sensors for one element, 1 first. */
  readonly ordinal: unknown;
  readonly values: readonly unknown[];
  readonly error: unknown;
}

/** The series' fields; null for anything that names no element. */
export function readRawSeries(series: unknown): RawSeries | null {
  if (!isFields(series) || !isFields(series['stationElement'])) return null;
  const { values, error } = series;
  const { elementCode, durationName, storedUnitCode, ordinal } = series['stationElement'];
  if (typeof elementCode !== 'string' || !isListOrAbsent(values)) return null;
  return { elementCode, durationName, storedUnitCode, ordinal, values: values ?? [], error };
}

/**
 * One row. `qcFlag` is what the service's checks found, `qaFlag` how far people have reviewed it. Rows
 * come by the hundred thousand: they, and what holds them, are read by hand, not through a schema.
 */
export interface RawRow {
  readonly date: unknown;
  readonly value: unknown;
  readonly qcFlag: unknown;
  readonly qaFlag: unknown;
}

/** The row's fields, absent ones undefined; null for anything that is no row. */
export function readRawRow(row: unknown): RawRow | null {
  if (!isFields(row)) return null;
  const { date, value, qcFlag, qaFlag } = row;
  return { date, value, qcFlag, qaFlag };
}
