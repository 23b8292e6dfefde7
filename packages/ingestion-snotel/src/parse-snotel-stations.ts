import {
  fail,
  stationTripletSchema,
  succeed,
  type LocalDate,
  type Note,
  type Result,
  type SourceFailure,
} from '@dawn-patrol/contracts';
import { feetToMeters, readJson } from '@dawn-patrol/ingestion-kit/parse';
import { readDayNumber, toCalendarDay, type DayNumber } from './calendar-day.ts';
import { rawAwdbStationSchema, type RawAwdbStation } from './raw-awdb-station.ts';
import type { CatalogueStation, StationCatalogue } from './station-catalogue.ts';

const expected = 'the station catalogue of the AWDB service';
const maximumLength = 16_000_000;
const openEnd = '2100-01-01';

/**
 * What the service's catalogue says of stations. Takes the JSON text or its data. An entry without a
 * triplet is left out, with a note; a member that is absent, or outside what it can be, is null.
 * Failures: those of reading JSON (at most 16 MB), `empty` for an empty list, `schema-mismatch` for
 * anything but a list and when no entry names a station.
 */
export function parseSnotelStations(payload: unknown): Result<StationCatalogue, SourceFailure> {
  const json = readJson(payload, { expected, maximumLength });
  if (!json.ok) return fail({ ...json.failure, source: 'snotel' });
  if (!Array.isArray(json.value)) {
    return fail({
      kind: 'schema-mismatch',
      source: 'snotel',
      message: `Expected ${expected} as a list, got something else.`,
    });
  }
  const catalogue = readCatalogue(json.value);
  if (catalogue.stations.length > 0) return succeed(catalogue);
  const [kind, what]: ['empty' | 'schema-mismatch', string] =
    json.value.length === 0
      ? ['empty', 'an empty list']
      : ['schema-mismatch', 'no entry that names a station'];
  return fail({ kind, source: 'snotel', message: `Expected ${expected}, got ${what}. Check the triplets.` });
}

function readCatalogue(entries: readonly unknown[]): StationCatalogue {
  const stations: CatalogueStation[] = [];
  const notes: Note[] = [];
  for (const [index, entry] of entries.entries()) {
    const raw = rawAwdbStationSchema.safeParse(entry);
    const station = raw.success ? toCatalogueStation(raw.data) : null;
    if (station === null) {
      notes.push({ code: 'station-unreadable', message: `Entry ${index} names no station: it is left out.` });
    } else {
      stations.push(station);
    }
  }
  return { stations, notes };
}

function toCatalogueStation(raw: RawAwdbStation): CatalogueStation | null {
  const triplet = stationTripletSchema.safeParse(raw.stationTriplet);
  if (!triplet.success) return null;
  const elevationFt = numberWithin(raw.elevation, -1000, 30_000);
  const end = dayOf(raw.endDate);
  return {
    triplet: triplet.data,
    name: typeof raw.name === 'string' && raw.name.trim() !== '' ? raw.name.trim() : null,
    latitude: numberWithin(raw.latitude, -90, 90),
    longitude: numberWithin(raw.longitude, -180, 180),
    elevationM: elevationFt === null ? null : feetToMeters(elevationFt),
    active: end === null ? null : toDate(end) >= openEnd,
    dataTimeZone: numberWithin(raw.dataTimeZone, -12, 14),
    beginDate: toDateOrNull(dayOf(raw.beginDate)),
  };
}

/** The service writes dates with and without a time. */
function dayOf(value: unknown): DayNumber | null {
  return typeof value === 'string' ? readDayNumber(value.trim().slice(0, 10)) : null;
}

function toDate(day: DayNumber): LocalDate {
  return toCalendarDay(day).date;
}

function toDateOrNull(day: DayNumber | null): LocalDate | null {
  return day === null ? null : toDate(day);
}

function numberWithin(value: unknown, least: number, most: number): number | null {
  return typeof value === 'number' && value >= least && value <= most ? value : null;
}
