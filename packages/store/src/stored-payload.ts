import { isoInstantSchema, sourceIdSchema } from '@dawn-patrol/contracts';
import { z } from 'zod';

/** What a payload is to the zone it was read for. */
export const payloadKinds = [
  'uac-forecast',
  'uac-previous',
  'uac-observations',
  'nws-point',
  'nws-hourly',
  'nws-grid',
  'nws-forecast',
  'nws-alerts',
  'nws-alerts-cap',
  'dwml',
  'snotel-daily',
  'snotel-hourly',
  'map-layer',
] as const;
export const payloadKindSchema = z.enum(payloadKinds);
export type PayloadKind = z.infer<typeof payloadKindSchema>;

/** SHA-256 of a body's bytes as they came, lower-case hexadecimal. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, {
  error: 'expected 64 lower-case hexadecimal digits',
});

const provenance = {
  source: sourceIdSchema,
  kind: payloadKindSchema,
  url: z.string(),
  /** HTTP status of the response. */
  status: z.int(),
  fetchedAt: isoInstantSchema,
  sha256: sha256Schema,
};

/** A response that a run used, with its body as text: everything derived from it can be derived again. */
export const storedPayloadSchema = z.object({
  ...provenance,
  /** Response headers, lower-case names; a recording has none. */
  headers: z.record(z.string(), z.string()).optional(),
  body: z.string(),
});
export type StoredPayload = z.infer<typeof storedPayloadSchema>;

/** Where a payload came from. The body is stored once for each hash, see `Store.payloadBody`. */
export const payloadReferenceSchema = z.object({
  ...provenance,
  /** Response headers, lower-case names; empty for recordings, and for what was stored before they were kept. */
  headers: z.record(z.string(), z.string()),
  byteLength: z.int().min(0),
});
export type PayloadReference = z.infer<typeof payloadReferenceSchema>;
