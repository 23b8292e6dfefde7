import { createHash } from 'node:crypto';
import type { ZoneRunRecord } from './run-record.ts';

/** SHA-256 of a text's UTF-8 bytes, or of bytes, lower-case hexadecimal. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Fingerprint of what a zone's part of a run says: two parts with the same one are the same content.
 * When and under which trace it was read is left out, so that reading the same again is no change.
 */
export function contentSha256(zone: ZoneRunRecord): string {
  const { payloads, failures, traceId: _traceId, ...conclusion } = zone;
  return sha256Of(
    canonicalJson({
      ...conclusion,
      failures: failures.map(({ at: _at, ...failure }) => failure),
      payloads: payloads.map(({ body: _body, fetchedAt: _fetchedAt, ...payload }) => payload),
    }),
  );
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
