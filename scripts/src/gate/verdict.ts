import { z } from 'zod';
import { caseChangeKinds } from './compare-evals.ts';

const stepResultSchema = z.object({
  name: z.string(),
  outcome: z.enum(['holds', 'fails', 'skipped']),
  command: z.string(),
  seconds: z.number(),
  /** The last of what it said when it failed; empty otherwise. */
  said: z.string(),
});
export type StepResult = z.infer<typeof stepResultSchema>;

const caseChangeSchema = z.object({
  id: z.string(),
  kind: z.enum(caseChangeKinds),
  detail: z.string().nullable(),
});

/** What the checks found about one tree against one base: a fact about content, whoever asks. */
export const verdictSchema = z.object({
  schemaVersion: z.literal(1),
  key: z.string(),
  tree: z.string(),
  baseTree: z.string(),
  holds: z.boolean(),
  steps: z.array(stepResultSchema),
  /** Null when nothing is judged in this repository. */
  evaluation: z.object({ cases: z.int(), passing: z.int(), changes: z.array(caseChangeSchema) }).nullable(),
  checkedAt: z.string(),
});
export type Verdict = z.infer<typeof verdictSchema>;
