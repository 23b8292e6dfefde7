import type { Transaction } from 'kysely';
import type { DatabaseTables } from '../database-tables.ts';
import type { ReadingsProvenance, StationSeriesKey } from './station-reading.ts';

type Writer = Transaction<DatabaseTables>;

/** The number of a series; null when it has none and is not to be given one. */
export async function seriesIdOf(
  writer: Writer,
  key: StationSeriesKey,
  make: boolean,
): Promise<number | null> {
  const { triplet, quantity, period } = key;
  const known = await writer
    .selectFrom('station_series')
    .select('series_id')
    .where('triplet', '=', triplet)
    .where('quantity', '=', quantity)
    .where('period', '=', period)
    .executeTakeFirst();
  if (known !== undefined || !make) return known?.series_id ?? null;
  const made = await writer
    .insertInto('station_series')
    .values({ triplet, quantity, period })
    .returning('series_id')
    .executeTakeFirstOrThrow();
  return made.series_id;
}

/** The number of a payload, given on first use: one that brings nothing new leaves no row behind. */
export async function fetchIdOf(writer: Writer, { fetchedAt, sha256 }: ReadingsProvenance): Promise<number> {
  const known = await writer
    .selectFrom('station_fetch')
    .select('fetch_id')
    .where('fetched_at', '=', fetchedAt)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (known !== undefined) return known.fetch_id;
  const made = await writer
    .insertInto('station_fetch')
    .values({ fetched_at: fetchedAt, sha256 })
    .returning('fetch_id')
    .executeTakeFirstOrThrow();
  return made.fetch_id;
}
