import { z } from 'zod';
import { isoInstantSchema } from './iso-instant.ts';

/** The three sources of a zone. */
export const sourceIds = ['uac', 'nws', 'snotel'] as const;
export const sourceIdSchema = z.enum(sourceIds);
export type SourceId = z.infer<typeof sourceIdSchema>;

/**
 * What a source is worth at one moment. `ageing` is usable and getting old; `expired` is too old to
 * act on; `missing` gave nothing; `not-expected` gives this zone nothing and owes it nothing;
 * `invalid` gave something that cannot be trusted.
 */
export const sourceStates = ['fresh', 'ageing', 'expired', 'missing', 'not-expected', 'invalid'] as const;
export const sourceStateSchema = z.enum(sourceStates);
export type SourceState = z.infer<typeof sourceStateSchema>;

export const sourceFailureKinds = [
  'not-configured',
  'network',
  'timeout',
  'http-status',
  'circuit-open',
  'too-large',
  'not-json',
  'not-xml',
  'empty',
  'schema-mismatch',
  'zone-mismatch',
] as const;

/** Why a source gave nothing usable: what was expected, what came, where, and what to do. */
export const sourceFailureSchema = z.object({
  kind: z.enum(sourceFailureKinds),
  message: z.string(),
  source: sourceIdSchema.optional(),
  url: z.string().optional(),
  status: z.int().optional(),
  at: isoInstantSchema.optional(),
  /** Where in the payload, such as `advisories.0.advisory`. */
  path: z.string().optional(),
});
export type SourceFailure = z.infer<typeof sourceFailureSchema>;
export type SourceFailureKind = SourceFailure['kind'];
