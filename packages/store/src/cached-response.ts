import { isoInstantSchema } from '@dawn-patrol/contracts';
import { z } from 'zod';
import { sha256Schema } from './stored-payload.ts';

/**
 * A complete answer that came with a validator, for asking the source whether it still holds. The
 * shape is that of the HTTP client's cache port, so that the store can stand behind it.
 */
export const cachedResponseSchema = z.object({
  url: z.string().min(1),
  /** The `Accept` it was asked with: the services answer each with a copy of its own. */
  accept: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  sha256: sha256Schema,
  text: z.string(),
  /** When the body came. */
  fetchedAt: isoInstantSchema,
});
export type CachedResponse = z.infer<typeof cachedResponseSchema>;
