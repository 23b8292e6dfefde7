import { z } from 'zod';
import { caseIdSchema } from '../golden/case-id.ts';
import { workItemSchema } from './work-item.ts';

const { fingerprint, title, packages, severity, start } = workItemSchema.shape;

/** `graph.json`: the open items, and which of them has to be done before which. */
export const taskGraphSchema = z.object({
  schemaVersion: z.literal(1),
  commit: z.string().nullable(),
  items: z.array(
    z.object({
      fingerprint,
      title,
      packages,
      severity,
      start,
      cases: z.int(),
      /** Fingerprints; empty: it can be started now. */
      blockedBy: z.array(fingerprint),
    }),
  ),
  /** `from` blocks `to`: the cases fail in both, in `from` at the earlier stage. */
  edges: z.array(z.object({ from: fingerprint, to: fingerprint, cases: z.array(caseIdSchema).min(1) })),
});
export type TaskGraph = z.infer<typeof taskGraphSchema>;
