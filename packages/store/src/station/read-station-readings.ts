import {
  epochOf,
  fail,
  isoInstantSchema,
  missingReading,
  observedReading,
  succeed,
  toInstant,
  type IsoInstant,
  type Reading,
} from '@dawn-patrol/contracts';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { DatabaseTables } from '../database-tables.ts';
import type { StoreResult } from '../store-failure.ts';
import { sha256Schema } from '../stored-payload.ts';
import { storedQualities } from './compare-reading.ts';
import type { StationSeriesKey, StoredReading } from './station-reading.ts';

const rowSchema = z.object({
  ends_at: z.int(),
  value: z.number().nullable(),
  quality: z
    .int()
    .min(0)
    .max(storedQualities.length - 1)
    .nullable(),
  fetched_at: isoInstantSchema,
  sha256: sha256Schema,
});

/** Every value that the source gave in that span, by moment, then by when it came. */
export async function readRevisions(
  database: Kysely<DatabaseTables>,
  { triplet, quantity, period }: StationSeriesKey,
  span: { readonly from: IsoInstant; readonly to: IsoInstant },
): Promise<StoreResult<readonly StoredReading[]>> {
  const rows = await database
    .selectFrom('station_reading')
    .innerJoin('station_series', 'station_series.series_id', 'station_reading.series_id')
    .innerJoin('station_fetch', 'station_fetch.fetch_id', 'station_reading.fetch_id')
    .select(['ends_at', 'value', 'quality', 'fetched_at', 'sha256'])
    .where('triplet', '=', triplet)
    .where('quantity', '=', quantity)
    .where('period', '=', period)
    .where('ends_at', '>=', epochOf(span.from) / 1000)
    .where('ends_at', '<=', epochOf(span.to) / 1000)
    .orderBy('ends_at')
    .orderBy('fetched_at')
    .orderBy('station_reading.fetch_id')
    .execute();
  const parsed = z.array(rowSchema).safeParse(rows);
  if (parsed.success) return succeed(parsed.data.map(toStoredReading));
  return fail({
    kind: 'unreadable',
    message: `Readings of ${triplet} no longer validate: ${z.prettifyError(parsed.error)}`,
  });
}

/** The last of each moment, from readings in the order of `readRevisions`. */
export function latestOfEach(readings: readonly StoredReading[]): StoredReading[] {
  return [...new Map(readings.map((one) => [one.endsAt, one])).values()];
}

function toStoredReading(row: z.infer<typeof rowSchema>): StoredReading {
  const { ends_at, value, quality, fetched_at: fetchedAt, sha256 } = row;
  return { endsAt: toInstant(ends_at * 1000), reading: toReading(value, quality), fetchedAt, sha256 };
}

function toReading(value: number | null, quality: number | null): Reading {
  const flag = quality === null ? undefined : storedQualities[quality];
  return value === null || flag === undefined
    ? missingReading('the source took its value back')
    : observedReading(value, flag);
}
