import { createHash } from 'node:crypto';
import type { ZoneRunRecord } from './run-record.ts';

/** SHA-256 of a text's UTF-8 bytes, or of bytes, lower-case hexadecimal. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Whether a text may be the body with that hash. The hash is of the bytes as they came, the body is
 * text: decoding takes a byte order mark away, and puts a replacement character where bytes are no
 * UTF-8, which can then not be checked.
 */
export function isHashOf(sha256: string, text: string): boolean {
  return text.includes('\uFFFD') || [text, `\uFEFF${text}`].some((content) => sha256Of(content) === sha256);
}

/**
 * Fingerprint of what a zone's part of a run says: two parts with the same one are the same content.
 * When and under which trace it was read is left out, and so are the response headers, which carry
 * times and request ids: reading the same again is no change.
 */
export function contentSha256(zone: ZoneRunRecord): string {
  const { payloads, failures, traceId: _traceId, ...conclusion } = zone;
  return sha256Of(
    canonicalJson({
      ...conclusion,
      failures: failures.map(({ at: _at, ...failure }) => failure),
      payloads: payloads.map(
        ({ body: _body, fetchedAt: _fetchedAt, headers: _headers, ...payload }) => payload,
      ),
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
