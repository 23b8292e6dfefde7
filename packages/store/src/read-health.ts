import type { Transaction } from 'kysely';
import type { DatabaseTables } from './database-tables.ts';
import { readRunList } from './read-runs.ts';
import type { StoreHealth } from './stored-run.ts';

/** Counts of what is stored, and the newest run that can be read. */
export async function readHealth(reader: Transaction<DatabaseTables>): Promise<StoreHealth> {
  const bodies = await reader
    .selectFrom('payload_body')
    .select(({ fn }) => fn.sum<number | string | null>('byte_length').as('bytes'))
    .executeTakeFirst();
  const version = await reader
    .selectFrom('schema_migration')
    .select(({ fn }) => fn.max('version').as('version'))
    .executeTakeFirst();
  const newest = await readRunList(reader, 1);
  return {
    databaseVersion: version?.version ?? 0,
    runs: await countOf(reader, 'run'),
    zoneRuns: await countOf(reader, 'zone_run'),
    payloads: await countOf(reader, 'zone_payload'),
    payloadBodies: await countOf(reader, 'payload_body'),
    payloadBytes: Number(bodies?.bytes ?? 0),
    newestRun: newest.entries[0] ?? null,
  };
}

async function countOf(reader: Transaction<DatabaseTables>, table: keyof DatabaseTables): Promise<number> {
  const row = await reader
    .selectFrom(table)
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}
