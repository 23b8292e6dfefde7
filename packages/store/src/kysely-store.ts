import { fail, succeed } from '@dawn-patrol/contracts';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { checkRunRecord } from './check-run-record.ts';
import type { DatabaseTables } from './database-tables.ts';
import { readHealth } from './read-health.ts';
import {
  readLatestByZone,
  readPayloadRows,
  readRun,
  readRunList,
  readZoneHistory,
  reading,
} from './read-runs.ts';
import { saveRun } from './save-run.ts';
import type { StoreResult } from './store-failure.ts';
import type { Store } from './store-port.ts';
import { toPayloadReferences } from './stored-row.ts';
import type { PayloadReference } from './stored-payload.ts';

/** The store on a migrated database. It closes the database it was given. */
export function createKyselyStore(database: Kysely<DatabaseTables>): Store {
  return {
    async saveRun(run) {
      const checked = checkRunRecord(run);
      return checked.ok ? flat(await attempt(() => saveRun(database, checked.value))) : checked;
    },
    latestRun: async () => flat(await attempt(() => reading(database, (reader) => readRun(reader, {})))),
    runById: async (runId) =>
      flat(await attempt(() => reading(database, (reader) => readRun(reader, { runId })))),
    runByAsOf: async (asOf) =>
      flat(await attempt(() => reading(database, (reader) => readRun(reader, { asOf })))),
    listRuns: (limit) => attempt(() => reading(database, (reader) => readRunList(reader, limit))),
    latestDecisionByZone: () => attempt(() => reading(database, readLatestByZone)),
    zoneHistory: (zoneId, limit) =>
      attempt(() => reading(database, (reader) => readZoneHistory(reader, zoneId, limit))),
    payloadBody: (sha256) => attempt(() => readPayloadBody(database, sha256)),
    payloadsOf: async (runId, zoneId) => flat(await attempt(() => readPayloads(database, runId, zoneId))),
    health: () => attempt(() => reading(database, readHealth)),
    close: () => database.destroy(),
  };
}

async function readPayloadBody(database: Kysely<DatabaseTables>, sha256: string): Promise<string | null> {
  const row = await database
    .selectFrom('payload_body')
    .select('body')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row === undefined ? null : Buffer.from(row.body).toString('utf8');
}

async function readPayloads(
  database: Kysely<DatabaseTables>,
  runId: string,
  zoneId: string,
): Promise<StoreResult<readonly PayloadReference[]>> {
  const rows = await reading(database, (reader) => readPayloadRows(reader, runId, zoneId));
  const payloads = toPayloadReferences(rows);
  return payloads.success
    ? succeed(payloads.data)
    : fail({
        kind: 'unreadable',
        message: `Payloads of ${zoneId} in run ${runId} no longer validate: ${z.prettifyError(payloads.error)}`,
      });
}

async function attempt<Value>(work: () => Promise<Value>): Promise<StoreResult<Value>> {
  try {
    return succeed(await work());
  } catch (error) {
    return fail({
      kind: 'unavailable',
      message: `The database did not answer, and nothing was changed: ${error instanceof Error ? error.message : String(error)}`,
    });
  }
}

function flat<Value>(result: StoreResult<StoreResult<Value>>): StoreResult<Value> {
  return result.ok ? result.value : result;
}
