import { fail, succeed, zoneIds, type Result, type ZoneId } from '@dawn-patrol/contracts';
import type { Kysely, Transaction } from 'kysely';
import type { DatabaseTables } from './database-tables.ts';
import {
  toRunSummary,
  toSynthesis,
  toStoredZoneRun,
  type PayloadRow,
  type RunRow,
  type ZoneRunRow,
} from './stored-row.ts';
import type { StoreResult } from './store-failure.ts';
import type {
  RunList,
  StoredRun,
  StoredZoneRun,
  UnreadableRecord,
  ZoneRunInRun,
  ZoneRunList,
} from './stored-run.ts';

type Reader = Transaction<DatabaseTables>;

/** Reads in one transaction, so that everything returned was stored together. */
export function reading<Value>(
  database: Kysely<DatabaseTables>,
  read: (reader: Reader) => Promise<Value>,
): Promise<Value> {
  return database.transaction().setAccessMode('read only').execute(read);
}

/** Rows of runs, newest first. */
function runRows(reader: Reader) {
  return reader
    .selectFrom('run')
    .selectAll('run')
    .select((expression) =>
      expression
        .selectFrom('zone_run')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('zone_run.run_id', '=', 'run.run_id')
        .as('zone_count'),
    )
    .orderBy('as_of', 'desc')
    .orderBy('started_at', 'desc')
    .orderBy('run.run_id', 'desc');
}

/** The newest run that fits, with all its zones; null when none fits. */
export async function readRun(
  reader: Reader,
  by: { readonly runId?: string; readonly asOf?: string },
): Promise<StoreResult<StoredRun | null>> {
  const { runId, asOf } = by;
  const row = await runRows(reader)
    .$if(runId !== undefined, (query) => query.where('run.run_id', '=', runId ?? ''))
    .$if(asOf !== undefined, (query) => query.where('as_of', '=', asOf ?? ''))
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return succeed(null);
  const summary = toRunSummary(row);
  if (!summary.ok) {
    return fail({ kind: 'unreadable', message: `Run ${row.run_id}: ${summary.failure.message}` });
  }
  const zones = sorted(await readZones(reader, row.run_id));
  const synthesis = toSynthesis(row);
  return succeed({
    ...summary.value,
    zones: zones.values,
    unreadable: synthesis.ok ? zones.failures : [...zones.failures, synthesis.failure],
    synthesis: synthesis.ok ? synthesis.value : null,
  });
}

export async function readRunList(reader: Reader, limit: number): Promise<RunList> {
  const rows = await runRows(reader).limit(limit).execute();
  const { values, failures } = split(rows.map(toRunSummary));
  return { entries: values, unreadable: failures };
}

/** A zone's parts of the newest runs that had it. */
export async function readZoneHistory(reader: Reader, zoneId: ZoneId, limit: number): Promise<ZoneRunList> {
  const rows = await runRows(reader)
    .where((expression) =>
      expression.exists(
        expression
          .selectFrom('zone_run')
          .select('zone_run.zone_id')
          .whereRef('zone_run.run_id', '=', 'run.run_id')
          .where('zone_run.zone_id', '=', zoneId),
      ),
    )
    .limit(limit)
    .execute();
  const parts: Result<ZoneRunInRun, UnreadableRecord>[] = [];
  for (const row of rows) parts.push(...(await readPart(reader, row, zoneId)));
  const { values, failures } = split(parts);
  return { entries: values, unreadable: failures };
}

/** Each zone's newest part. */
export async function readLatestByZone(reader: Reader): Promise<ZoneRunList> {
  const lists: ZoneRunList[] = [];
  for (const zoneId of zoneIds) lists.push(await readZoneHistory(reader, zoneId, 1));
  return {
    entries: lists.flatMap(({ entries }) => entries),
    unreadable: lists.flatMap(({ unreadable }) => unreadable),
  };
}

async function readPart(
  reader: Reader,
  row: RunRow,
  zoneId: ZoneId,
): Promise<Result<ZoneRunInRun, UnreadableRecord>[]> {
  const run = toRunSummary(row);
  if (!run.ok) return [fail({ ...run.failure, zoneId })];
  const zones = await readZones(reader, row.run_id, zoneId);
  return zones.map((zone) => (zone.ok ? succeed({ run: run.value, zone: zone.value }) : zone));
}

async function readZones(
  reader: Reader,
  runId: string,
  zoneId?: ZoneId,
): Promise<Result<StoredZoneRun, UnreadableRecord>[]> {
  const rows: ZoneRunRow[] = await reader
    .selectFrom('zone_run')
    .selectAll()
    .where('run_id', '=', runId)
    .$if(zoneId !== undefined, (query) => query.where('zone_id', '=', zoneId ?? ''))
    .orderBy('zone_id')
    .execute();
  const zones: Result<StoredZoneRun, UnreadableRecord>[] = [];
  for (const row of rows) zones.push(toStoredZoneRun(row, await readPayloadRows(reader, runId, row.zone_id)));
  return zones;
}

/** Rows of one zone's payloads, in the order they were saved. */
export function readPayloadRows(reader: Reader, runId: string, zoneId: string): Promise<PayloadRow[]> {
  return reader
    .selectFrom('zone_payload')
    .innerJoin('payload_body', 'payload_body.sha256', 'zone_payload.sha256')
    .selectAll('zone_payload')
    .select('payload_body.byte_length')
    .where('run_id', '=', runId)
    .where('zone_id', '=', zoneId)
    .orderBy('position')
    .execute();
}

function split<Value, Failure>(results: readonly Result<Value, Failure>[]) {
  return {
    values: results.flatMap((result) => (result.ok ? [result.value] : [])),
    failures: results.flatMap((result) => (result.ok ? [] : [result.failure])),
  };
}

function sorted(zones: readonly Result<StoredZoneRun, UnreadableRecord>[]) {
  const { values, failures } = split(zones);
  const northToSouth = values.toSorted((a, b) => zoneIds.indexOf(a.zoneId) - zoneIds.indexOf(b.zoneId));
  return { values: northToSouth, failures };
}
