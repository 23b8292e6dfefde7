import {
  fail,
  regionSynthesisSchema,
  succeed,
  zoneIdSchema,
  type RegionSynthesis,
  type Result,
} from '@dawn-patrol/contracts';
import { z } from 'zod';
import type { DatabaseTables } from './database-tables.ts';
import { jsonText } from './json-text.ts';
import { runHeaderSchema, zoneConclusionSchema } from './run-record.ts';
import { payloadReferenceSchema, type PayloadReference } from './stored-payload.ts';
import type { RunSummary, StoredZoneRun, UnreadableRecord } from './stored-run.ts';

const zoneRunRowSchema = z.object({
  zone_id: zoneIdSchema,
  trace_id: z.string(),
  failures_json: jsonText.pipe(zoneConclusionSchema.shape.failures),
  forecast_json: jsonText.pipe(zoneConclusionSchema.shape.forecast),
  decision_json: jsonText.pipe(zoneConclusionSchema.shape.decision),
  alert_json: jsonText.pipe(zoneConclusionSchema.shape.alert),
  error_json: jsonText.pipe(zoneConclusionSchema.shape.error),
});

const payloadRowSchema = z.object({
  ...payloadReferenceSchema.shape,
  headers: jsonText.pipe(payloadReferenceSchema.shape.headers),
});

export type RunRow = DatabaseTables['run'] & { readonly zone_count: number | string | bigint | null };
export type ZoneRunRow = DatabaseTables['zone_run'];
export type PayloadRow = DatabaseTables['zone_payload'] & { readonly byte_length: number };

/** A run's row as a summary, or why it cannot be read. */
export function toRunSummary(row: RunRow): Result<RunSummary, UnreadableRecord> {
  const header = runHeaderSchema.safeParse({
    schemaVersion: row.schema_version,
    runId: row.run_id,
    asOf: row.as_of,
    startedAt: row.started_at,
    mode: row.mode,
    replayOf: row.replay_of,
  });
  return header.success
    ? succeed({ ...header.data, zoneCount: Number(row.zone_count ?? 0) })
    : fail(unreadable(row.run_id, null, header.error));
}

/** What was kept of the region, null when nothing was; or why it cannot be read. */
export function toSynthesis({
  run_id,
  synthesis_json,
}: RunRow): Result<RegionSynthesis | null, UnreadableRecord> {
  if (synthesis_json === null) return succeed(null);
  const parsed = jsonText.pipe(regionSynthesisSchema).safeParse(synthesis_json);
  return parsed.success ? succeed(parsed.data) : fail(unreadable(run_id, null, parsed.error));
}

/** A zone's rows as its part of the run, or why they cannot be read. */
export function toStoredZoneRun(
  row: ZoneRunRow,
  payloadRows: readonly PayloadRow[],
): Result<StoredZoneRun, UnreadableRecord> {
  const zone = zoneRunRowSchema.safeParse(row);
  if (!zone.success) return fail(unreadable(row.run_id, row.zone_id, zone.error));
  const payloads = toPayloadReferences(payloadRows);
  if (!payloads.success) return fail(unreadable(row.run_id, row.zone_id, payloads.error));
  return succeed({
    zoneId: zone.data.zone_id,
    traceId: zone.data.trace_id,
    failures: zone.data.failures_json,
    forecast: zone.data.forecast_json,
    decision: zone.data.decision_json,
    alert: zone.data.alert_json,
    error: zone.data.error_json,
    payloads: payloads.data,
  });
}

export function toPayloadReferences(rows: readonly PayloadRow[]): z.ZodSafeParseResult<PayloadReference[]> {
  return z.array(payloadRowSchema).safeParse(
    rows.map(({ fetched_at, byte_length, headers_json, ...row }) => ({
      ...row,
      headers: headers_json,
      fetchedAt: fetched_at,
      byteLength: byte_length,
    })),
  );
}

function unreadable(runId: string, zoneId: string | null, error: z.ZodError): UnreadableRecord {
  return { runId, zoneId, message: `The stored record no longer validates: ${z.prettifyError(error)}` };
}
