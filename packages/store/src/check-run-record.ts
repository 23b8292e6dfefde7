import { fail, succeed } from '@dawn-patrol/contracts';
import { z } from 'zod';
import { isHashOf } from './content-sha256.ts';
import { runRecordSchema, type RunRecord } from './run-record.ts';
import type { StoreResult } from './store-failure.ts';

/** The record as it will be stored, or why it must not be: shape, zones named twice, bodies under a wrong hash. */
export function checkRunRecord(record: RunRecord): StoreResult<RunRecord> {
  const parsed = runRecordSchema.safeParse(record);
  if (!parsed.success) return invalid(record, z.prettifyError(parsed.error));
  const ids = parsed.data.zones.map(({ zoneId }) => zoneId);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) return invalid(record, `zone ${twice} is there twice`);
  const wrong = parsed.data.zones
    .flatMap(({ payloads }) => payloads)
    .find(({ sha256, body }) => !isHashOf(sha256, body));
  if (wrong !== undefined) {
    return invalid(record, `sha256 ${wrong.sha256} is not that of the ${wrong.kind} body from ${wrong.url}`);
  }
  return succeed(parsed.data);
}

function invalid(record: RunRecord, message: string): StoreResult<never> {
  return fail({ kind: 'invalid-record', message: `Run ${record.runId} was not saved: ${message}` });
}
