import { fail, succeed } from '@dawn-patrol/contracts';
import { z } from 'zod';
import { sha256Of } from './content-sha256.ts';
import { runRecordSchema, type RunRecord } from './run-record.ts';
import type { StoredPayload } from './stored-payload.ts';
import type { StoreResult } from './store-failure.ts';

/** The record as it will be stored, or why it must not be: shape, zones named twice, bodies under a wrong hash. */
export function checkRunRecord(record: RunRecord): StoreResult<RunRecord> {
  const parsed = runRecordSchema.safeParse(record);
  if (!parsed.success) return invalid(record, z.prettifyError(parsed.error));
  const ids = parsed.data.zones.map(({ zoneId }) => zoneId);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) return invalid(record, `zone ${twice} is there twice`);
  const wrong = parsed.data.zones.flatMap(({ payloads }) => payloads).find((payload) => !hashFits(payload));
  if (wrong !== undefined) {
    return invalid(record, `sha256 ${wrong.sha256} is not that of the ${wrong.kind} body from ${wrong.url}`);
  }
  return succeed(parsed.data);
}

/**
 * The hash is of the bytes as they came, the body is text: decoding takes a byte order mark away,
 * and puts a replacement character where bytes are no UTF-8, which can then not be checked.
 */
function hashFits({ body, sha256 }: StoredPayload): boolean {
  return body.includes('\uFFFD') || [body, `\uFEFF${body}`].some((text) => sha256Of(text) === sha256);
}

function invalid(record: RunRecord, message: string): StoreResult<never> {
  return fail({ kind: 'invalid-record', message: `Run ${record.runId} was not saved: ${message}` });
}
