import { z } from 'zod';
import { caseIdSchema } from '../golden/case-id.ts';
import { stages } from '../scorers/scorer.ts';
import { severities } from '../scorers/severity.ts';
import { packageOrder } from './package-order.ts';

/** What most likely has to change: the code, a number or action of the policy, or the words of a template. */
const levers = ['code', 'policy', 'template'] as const;

/** One root cause as work for one owner: what `--work-items` writes, and reads again at the next run. */
export const workItemSchema = z.object({
  schemaVersion: z.literal(1),
  /** The name of the root cause: `fingerprintOf`. */
  fingerprint: z.string().regex(/^[A-Za-z0-9.-]+$/),
  title: z.string(),
  packages: z.array(z.enum(packageOrder)).min(1),
  state: z.enum(['open', 'closed']),
  /** The commit at which it was first seen failing, and the one at which it no longer failed. Null: not known, or not closed. */
  openedCommit: z.string().nullable(),
  closedCommit: z.string().nullable(),
  stage: z.enum(stages),
  scorer: z.string(),
  rule: z.string().nullable(),
  /** The gravest among its cases. */
  severity: z.enum(severities),
  lever: z.object({ kind: z.enum(levers), reason: z.string() }),
  /** The gravest of its cases: what was expected, what came, and the decision step by step. */
  example: z.object({
    id: caseIdSchema,
    title: z.string(),
    expected: z.unknown(),
    actual: z.unknown(),
    explanation: z.string(),
    trace: z.array(z.string()),
  }),
  /** The cases that fail so. */
  cases: z.array(caseIdSchema).min(1),
  /** Cases that hold and share a rule or a tag with those that fail: what a hasty change breaks. */
  atRisk: z.array(z.object({ id: caseIdSchema, shares: z.array(z.string()) })),
  acceptance: z.array(z.string()),
  /** The command that starts the work. */
  start: z.string(),
});
export type WorkItem = z.infer<typeof workItemSchema>;
