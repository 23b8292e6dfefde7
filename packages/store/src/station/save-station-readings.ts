import { setImmediate as giveWay } from 'node:timers/promises';
import { epochOf, type Reading, type StationSeries } from '@dawn-patrol/contracts';
import type { Kysely, Transaction } from 'kysely';
import type { DatabaseTables } from '../database-tables.ts';
import { RefusedRecord } from '../refused-record.ts';
import { sha256Schema } from '../stored-payload.ts';
import { compareReading, toReadingContent } from './compare-reading.ts';
import { insertReadings } from './insert-readings.ts';
import { fetchIdOf, seriesIdOf } from './station-keys.ts';
import {
  dailyQuantities,
  hourlyQuantities,
  type ReadingsProvenance,
  type ReadingsReport,
  type StationReadings,
  type StationSeriesKey,
} from './station-reading.ts';

type Writer = Transaction<DatabaseTables>;
type ReadingRow = DatabaseTables['station_reading'];
type Outcome = keyof ReadingsReport;

interface Series {
  readonly key: StationSeriesKey;
  readonly points: readonly { readonly endsAt: number; readonly reading: Reading }[];
}

/** Saves in one transaction what is new, see `Store.saveStationReadings`. */
export function saveStationReadings(
  database: Kysely<DatabaseTables>,
  { stations }: StationReadings,
  provenance: ReadingsProvenance,
): Promise<ReadingsReport> {
  return database.transaction().execute(async (writer) => {
    if (!sha256Schema.safeParse(provenance.sha256).success) {
      throw new RefusedRecord(`Readings were not saved: "${provenance.sha256}" is no SHA-256.`);
    }
    const report = { created: 0, revised: 0, withdrawn: 0, requalified: 0, unchanged: 0 };
    for (const station of stations) {
      for (const series of seriesOf(station)) {
        const outcomes = await saveSeries(writer, series, provenance);
        for (const outcome of outcomes) report[outcome] += 1;
      }
      // A season of stations takes seconds: whoever else this process serves gets a turn.
      await giveWay();
    }
    return report;
  });
}

function* seriesOf({ triplet, days, hours }: StationSeries): Generator<Series> {
  const dayEnds = days.map(({ endsAt }) => epochOf(endsAt) / 1000);
  for (const quantity of dailyQuantities) {
    const points = days.map((day, index) => ({
      endsAt: dayEnds[index] ?? Number.NaN,
      reading: day[quantity],
    }));
    yield { key: { triplet, quantity, period: 'daily' }, points };
  }
  const hourEnds = hours.map(({ endsAt }) => epochOf(endsAt) / 1000);
  for (const quantity of hourlyQuantities) {
    const points = hours.map((hour, index) => ({
      endsAt: hourEnds[index] ?? Number.NaN,
      reading: hour[quantity],
    }));
    yield { key: { triplet, quantity, period: 'hourly' }, points };
  }
}

async function saveSeries(
  writer: Writer,
  { key, points }: Series,
  provenance: ReadingsProvenance,
): Promise<Outcome[]> {
  const seriesId = await seriesIdOf(
    writer,
    key,
    points.some(({ reading }) => reading.observed),
  );
  if (seriesId === null) return [];
  const inForce = await readInForce(writer, seriesId, points, provenance.fetchedAt);
  const changed = new Map<number, Omit<ReadingRow, 'fetch_id'> & { readonly fetch_id: number | null }>();
  const outcomes: Outcome[] = [];
  for (const { endsAt, reading } of points) {
    const content = toReadingContent(key, endsAt, reading);
    const earlier = inForce.get(endsAt);
    const outcome = compareReading(content, earlier);
    if (outcome !== null) outcomes.push(outcome);
    if (outcome === null || outcome === 'unchanged') continue;
    const fetch_id = outcome === 'requalified' ? (earlier?.fetch_id ?? null) : null;
    changed.set(endsAt, { series_id: seriesId, ends_at: endsAt, fetch_id, ...content });
  }
  if (changed.size === 0) return outcomes;
  const fetchId = await fetchIdOf(writer, provenance);
  await insertReadings(
    writer,
    Array.from(changed.values(), (row) => ({ ...row, fetch_id: row.fetch_id ?? fetchId })),
  );
  return outcomes;
}

/** The reading of each moment that was in force when the payload came. */
async function readInForce(
  writer: Writer,
  seriesId: number,
  points: Series['points'],
  fetchedAt: string,
): Promise<Map<number, ReadingRow>> {
  const first = points.reduce((least, { endsAt }) => Math.min(least, endsAt), Number.POSITIVE_INFINITY);
  const last = points.reduce((most, { endsAt }) => Math.max(most, endsAt), Number.NEGATIVE_INFINITY);
  if (first > last) return new Map();
  const rows = await writer
    .selectFrom('station_reading')
    .innerJoin('station_fetch', 'station_fetch.fetch_id', 'station_reading.fetch_id')
    .selectAll('station_reading')
    .where('series_id', '=', seriesId)
    .where('ends_at', '>=', first)
    .where('ends_at', '<=', last)
    .where('station_fetch.fetched_at', '<=', fetchedAt)
    .orderBy('ends_at')
    .orderBy('station_fetch.fetched_at')
    .orderBy('station_reading.fetch_id')
    .execute();
  return new Map(rows.map((row) => [row.ends_at, row]));
}
