import { fail, succeed } from '@dawn-patrol/contracts';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { attempt, flat, whenValid } from './attempt.ts';
import { checkRunRecord } from './check-run-record.ts';
import type { DatabaseTables } from './database-tables.ts';
import { checkCachedResponse, readCachedResponse, saveCachedResponse } from './http-cache.ts';
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
import { checkState, readState, writeState } from './source-state.ts';
import { latestOfEach, readRevisions } from './station/read-station-readings.ts';
import { saveStationReadings } from './station/save-station-readings.ts';
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
    cachedResponse: async (url, accept) =>
      flat(await attempt(() => readCachedResponse(database, url, accept))),
    saveCachedResponse: (entry) =>
      whenValid(checkCachedResponse(entry), (checked) => saveCachedResponse(database, checked)),
    saveStationReadings: (readings, provenance) =>
      attempt(() => saveStationReadings(database, readings, provenance)),
    revisionsOf: async (key, endsAt) =>
      flat(await attempt(() => readRevisions(database, key, { from: endsAt, to: endsAt }))),
    stationReadings: async (key, from, to) => {
      const revisions = flat(await attempt(() => readRevisions(database, key, { from, to })));
      return revisions.ok ? succeed(latestOfEach(revisions.value)) : revisions;
    },
    readState: (key) => attempt(() => readState(database, key)),
    writeState: (key, value) => whenValid(checkState(key, value), () => writeState(database, key, value)),
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
