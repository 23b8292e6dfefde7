import {
  fail,
  stationTripletSchema,
  succeed,
  type Note,
  type Result,
  type Snowpack,
  type SourceFailure,
  type StationSeries,
  type StationTriplet,
} from '@dawn-patrol/contracts';
import { readJson } from '@dawn-patrol/ingestion-kit/parse';
import { toCalendarDay, type CalendarDay, type DayNumber } from './calendar-day.ts';
import { excerpt } from './excerpt.ts';
import { rawAwdbDataSchema, rawStationSchema } from './raw-awdb-data.ts';
import { readSeries } from './read-series.ts';
import type { StationRows } from './station-rows.ts';
import { spanOf, toStationDays } from './to-station-days.ts';

const expected = 'daily station series of the AWDB service';
const maximumLength = 64_000_000;
/** Days laid out for one answer, over all stations: a stray date must not make a series of millions. */
const maximumDays = 100_000;

/**
 * The daily series of the answer's stations, in its order, in SI units and with quality flags. Takes
 * the JSON text or its data. Each series runs without gaps from the first to the last date seen at
 * its station; null, absent rows, unknown units and the service's own errors are missing readings
 * with a reason. A station that the service does not know is not in its answer, see
 * `missingStations`. Failures: those of reading JSON (at most 64 MB), `empty` when no station
 * answered with a row, `schema-mismatch` when nothing of the answer is usable.
 */
export function parseSnotel(payload: unknown): Result<Snowpack, SourceFailure> {
  const json = readJson(payload, { expected, maximumLength });
  if (!json.ok) return fail({ ...json.failure, source: 'snotel' });
  const answer = rawAwdbDataSchema.safeParse(json.value);
  if (!answer.success) {
    return failure('schema-mismatch', `Expected ${expected} as a list, got ${describeAnswer(json.value)}.`);
  }
  const { rowsByStation, notes } = readStations(answer.data);
  const snowpack = layOutStations(rowsByStation, notes);
  if (snowpack.stations.length > 0) return succeed(snowpack);
  const [problem] = notes;
  return problem === undefined
    ? failure('empty', `No station answered with a row for the ${expected}. Check the triplets and dates.`)
    : failure('schema-mismatch', `Expected ${expected}, but nothing is usable. First: ${problem.message}`);
}

interface ReadStations {
  readonly rowsByStation: ReadonlyMap<StationTriplet, StationRows>;
  readonly notes: Note[];
}

function readStations(entries: readonly unknown[]): ReadStations {
  const rowsByStation = new Map<StationTriplet, StationRows>();
  const notes: Note[] = [];
  for (const [index, entry] of entries.entries()) {
    const raw = rawStationSchema.safeParse(entry);
    const triplet = stationTripletSchema.safeParse(raw.data?.stationTriplet);
    if (!raw.success || !triplet.success) {
      notes.push({ code: 'station-unreadable', message: `Entry ${index} names no station: it is left out.` });
      continue;
    }
    const known = rowsByStation.get(triplet.data);
    const station: StationRows = known ?? new Map();
    const told =
      known === undefined ? [] : [{ code: 'station-duplicate', message: 'the station comes twice.' }];
    if (typeof raw.data.error === 'string') {
      told.push({ code: 'station-error', message: `the service answers ${excerpt(raw.data.error)}.` });
    }
    for (const series of raw.data.data ?? []) told.push(...readSeries(series, station));
    for (const { code, message } of told) notes.push({ code, message: `${triplet.data}: ${message}` });
    rowsByStation.set(triplet.data, station);
  }
  return { rowsByStation, notes };
}

function layOutStations(rowsByStation: ReadStations['rowsByStation'], notes: Note[]): Snowpack {
  const stations: StationSeries[] = [];
  const calendarDayOf = rememberDays();
  let daysLeft = maximumDays;
  for (const [triplet, rows] of rowsByStation) {
    const span = spanOf(rows);
    if (span === null) continue;
    const length = span.last - span.first + 1;
    if (length > daysLeft) {
      const message = `${triplet}: a series of ${length} days is too long to be laid out: it is left out.`;
      notes.push({ code: 'series-too-long', message });
      continue;
    }
    daysLeft -= length;
    stations.push({ triplet, days: toStationDays(rows, span, calendarDayOf), hours: [] });
  }
  return { stations, notes };
}

/** All stations of an answer have the same days: each is converted once. */
function rememberDays(): (day: DayNumber) => CalendarDay {
  const known = new Map<DayNumber, CalendarDay>();
  return (day) => {
    const calendarDay = known.get(day) ?? toCalendarDay(day);
    known.set(day, calendarDay);
    return calendarDay;
  };
}

function describeAnswer(data: unknown): string {
  if (typeof data !== 'object' || data === null) return excerpt(data);
  const told: unknown = Reflect.get(data, 'message') ?? Reflect.get(data, 'error');
  return typeof told === 'string' ? `the service's message ${excerpt(told)}` : 'an object';
}

function failure(
  kind: 'empty' | 'schema-mismatch',
  message: string,
): { readonly ok: false; readonly failure: SourceFailure } {
  return fail({ kind, source: 'snotel', message });
}
