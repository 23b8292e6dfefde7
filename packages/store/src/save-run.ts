import { fail, succeed, type ZoneId } from '@dawn-patrol/contracts';
import type { Kysely, Transaction } from 'kysely';
import { contentSha256 } from './content-sha256.ts';
import type { DatabaseTables } from './database-tables.ts';
import { saveBody } from './payload-body.ts';
import type { RunRecord, ZoneRunRecord } from './run-record.ts';
import type { StoreResult } from './store-failure.ts';
import type { SaveReport } from './stored-run.ts';

type Writer = Transaction<DatabaseTables>;
type SavedAs = 'created' | 'updated' | 'unchanged';

/** Saves a checked record in one transaction. See `Store.saveRun` for what a second save does. */
export function saveRun(
  database: Kysely<DatabaseTables>,
  record: RunRecord,
): Promise<StoreResult<SaveReport>> {
  return database.transaction().execute(async (writer) => {
    const conflict = await saveHeader(writer, record);
    if (conflict !== null) return fail({ kind: 'conflict', message: conflict });
    const outcomes: { zoneId: ZoneId; as: SavedAs }[] = [];
    for (const zone of record.zones) {
      outcomes.push({ zoneId: zone.zoneId, as: await saveZone(writer, record.runId, zone) });
    }
    const zonesSaved = (as: SavedAs) =>
      outcomes.filter((outcome) => outcome.as === as).map(({ zoneId }) => zoneId);
    return succeed({
      runId: record.runId,
      created: zonesSaved('created'),
      updated: zonesSaved('updated'),
      unchanged: zonesSaved('unchanged'),
    });
  });
}

/** Null when the run is new or is the same run; otherwise what contradicts. */
async function saveHeader(writer: Writer, record: RunRecord): Promise<string | null> {
  const stored = await writer
    .selectFrom('run')
    .selectAll()
    .where('run_id', '=', record.runId)
    .executeTakeFirst();
  if (stored === undefined) {
    await writer.insertInto('run').values(headerRow(record)).execute();
    return null;
  }
  const given = headerRow(record);
  const columns = ['schema_version', 'as_of', 'mode', 'replay_of'] as const;
  const differing = columns.filter((column) => stored[column] !== given[column]);
  if (differing.length === 0 && given.synthesis_json !== null) await keepSynthesis(writer, given);
  return differing.length === 0
    ? null
    : `Run ${record.runId} is stored with another ${differing.join(', ')}. Give each moment and mode a run id of its own.`;
}

function headerRow(record: RunRecord): DatabaseTables['run'] {
  return {
    run_id: record.runId,
    schema_version: record.schemaVersion,
    as_of: record.asOf,
    started_at: record.startedAt,
    mode: record.mode,
    replay_of: record.replayOf,
    synthesis_json: record.synthesis === undefined ? null : JSON.stringify(record.synthesis),
  };
}

/** A later save without a synthesis leaves the one that is there: it was of some zones only. */
async function keepSynthesis(
  writer: Writer,
  { run_id, synthesis_json }: DatabaseTables['run'],
): Promise<void> {
  await writer.updateTable('run').set({ synthesis_json }).where('run_id', '=', run_id).execute();
}

async function saveZone(writer: Writer, runId: string, zone: ZoneRunRecord): Promise<SavedAs> {
  const row = zoneRow(runId, zone);
  const stored = await writer
    .selectFrom('zone_run')
    .select('content_sha256')
    .where('run_id', '=', runId)
    .where('zone_id', '=', zone.zoneId)
    .executeTakeFirst();
  if (stored?.content_sha256 === row.content_sha256) return 'unchanged';
  await writer
    .insertInto('zone_run')
    .values(row)
    .onConflict((conflict) => conflict.columns(['run_id', 'zone_id']).doUpdateSet(row))
    .execute();
  await savePayloads(writer, runId, zone);
  return stored === undefined ? 'created' : 'updated';
}

function zoneRow(runId: string, zone: ZoneRunRecord): DatabaseTables['zone_run'] {
  return {
    run_id: runId,
    zone_id: zone.zoneId,
    trace_id: zone.traceId,
    content_sha256: contentSha256(zone),
    failures_json: JSON.stringify(zone.failures),
    forecast_json: JSON.stringify(zone.forecast),
    decision_json: JSON.stringify(zone.decision),
    alert_json: JSON.stringify(zone.alert),
    error_json: JSON.stringify(zone.error),
  };
}

/** Puts the payloads in place of those of an earlier save. Bodies stay: another run may refer to them. */
async function savePayloads(writer: Writer, runId: string, zone: ZoneRunRecord): Promise<void> {
  await writer
    .deleteFrom('zone_payload')
    .where('run_id', '=', runId)
    .where('zone_id', '=', zone.zoneId)
    .execute();
  for (const [position, payload] of zone.payloads.entries()) {
    const { source, kind, url, status, fetchedAt, sha256, headers = {}, body } = payload;
    await saveBody(writer, sha256, body);
    await writer
      .insertInto('zone_payload')
      .values({
        run_id: runId,
        zone_id: zone.zoneId,
        position,
        source,
        kind,
        url,
        status,
        fetched_at: fetchedAt,
        sha256,
        headers_json: JSON.stringify(headers),
      })
      .execute();
  }
}
