import { isoInstantSchema, sourceIdSchema } from '@dawn-patrol/contracts';
import { z } from 'zod';

/** What a payload is to the zone it was read for. */
export const payloadKinds = [
  'uac-forecast',
  'uac-previous',
  'uac-observations',
  'nws-hourly',
  'nws-grid',
  'nws-alerts',
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
export const storedPayloadSchema = z.object({ ...provenance, body: z.string() });
export type StoredPayload = z.infer<typeof storedPayloadSchema>;

/** Where a payload came from. The body is stored once for each hash, see `Store.payloadBody`. */
export const payloadReferenceSchema = z.object({ ...provenance, byteLength: z.int().min(0) });
export type PayloadReference = z.infer<typeof payloadReferenceSchema>;
