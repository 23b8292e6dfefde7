import { isStationTriplet, type Note, type StationTriplet } from '@dawn-patrol/contracts';
import { readDayNumber } from './calendar-day.ts';
import { excerpt } from './excerpt.ts';
import { readHourNumber } from './hour-stamp.ts';
import { readRawStation } from './raw-awdb-data.ts';
import { readSeries, type ReadTimes } from './read-series.ts';
import { remember } from './remember.ts';
import { emptyStationRows, type StationRows } from './station-rows.ts';

/** The rows of every station of an answer, and what is odd about them. */
export interface ReadStations {
  readonly rowsByStation: ReadonlyMap<StationTriplet, StationRows>;
  readonly notes: Note[];
}

/** Gathers the rows of the answer's entries by station. Entries that name no station are left out, with a note. */
export function readStations(entries: readonly unknown[]): ReadStations {
  const rowsByStation = new Map<StationTriplet, StationRows>();
  const notes: Note[] = [];
  const readTimes: ReadTimes = { daily: remember(readDayNumber), hourly: remember(readHourNumber) };
  for (const [index, entry] of entries.entries()) {
    const raw = readRawStation(entry);
    const triplet = raw?.stationTriplet;
    if (raw === null || !isStationTriplet(triplet)) {
      notes.push({ code: 'station-unreadable', message: `Entry ${index} names no station: it is left out.` });
      continue;
    }
    const known = rowsByStation.get(triplet);
    const station = known ?? emptyStationRows();
    const told =
      known === undefined ? [] : [{ code: 'station-duplicate', message: 'the station comes twice.' }];
    if (typeof raw.error === 'string') {
      told.push({ code: 'station-error', message: `the service answers ${excerpt(raw.error)}.` });
    }
    for (const series of raw.data) told.push(...readSeries(series, station, readTimes));
    for (const { code, message } of told) notes.push({ code, message: `${triplet}: ${message}` });
    rowsByStation.set(triplet, station);
  }
  return { rowsByStation, notes: [...notes, ...notePreliminary(rowsByStation)] };
}

function notePreliminary(rowsByStation: ReadonlyMap<StationTriplet, StationRows>): Note[] {
  let count = 0;
  for (const { preliminary } of rowsByStation.values()) count += preliminary;
  if (count === 0) return [];
  const message = `${count} values are raw or preliminary: the service may revise them.`;
  return [{ code: 'values-preliminary', message }];
}
