import { z } from 'zod';
import { actionSchema } from './action.ts';
import {
  coherenceSchema,
  secondOpinionSchema,
  signalSchema,
  snowpackSummarySchema,
  sourceReportSchema,
} from './assessment.ts';
import { isoInstantSchema } from './iso-instant.ts';
import { reviewFlagSchema } from './review-flag.ts';
import { sourceFailureSchema, sourceStateSchema } from './source.ts';
import { zoneIdSchema } from './zone-id.ts';
import { noteSchema } from './zone-forecast.ts';

/**
 * One rule's part in a decision: what it saw and what it did. `from` and `to` are equal when the
 * rule changed nothing; `missing` says what a `not-evaluable` rule would have needed.
 */
export const decisionStepSchema = z.object({
  rule: z.string(),
  outcome: z.enum(['matched', 'not-matched', 'not-evaluable']),
  from: actionSchema,
  to: actionSchema,
  evidence: z.record(z.string(), z.unknown()),
  missing: z.array(z.string()).optional(),
});
export type DecisionStep = z.infer<typeof decisionStepSchema>;

/** A limit put on the action after all rules: an expired, undated or invalid forecast never sends by itself. */
export const decisionCapSchema = z.object({
  reason: z.enum(['forecast-expired', 'source-invalid']),
  from: actionSchema,
  to: actionSchema,
});
export type DecisionCap = z.infer<typeof decisionCapSchema>;

/** What is to be done for one zone at one moment, and every step that led there. */
export const decisionSchema = z.object({
  zoneId: zoneIdSchema,
  asOf: isoInstantSchema,
  policy: z.object({ id: z.string(), version: z.string() }),
  baseAction: actionSchema,
  action: actionSchema,
  steps: z.array(decisionStepSchema),
  /** The cap that held at the end, or null. */
  cap: decisionCapSchema.nullable(),
  /** Sorted, each once. */
  flags: z.array(reviewFlagSchema),
  sources: z.object({ uac: sourceStateSchema, nws: sourceStateSchema, snotel: sourceStateSchema }),
  assessment: z.object({
    signals: z.array(signalSchema),
    /** Absent in decisions recorded before it was kept. */
    coherence: coherenceSchema.optional(),
    secondOpinion: secondOpinionSchema.nullable(),
    sourceReports: z.array(sourceReportSchema),
    /** Null when no measured day is usable. */
    snowpack: snowpackSummarySchema.nullable(),
    /** Failures of payloads that could not be read, and notes on those that could. */
    failures: z.array(sourceFailureSchema),
    notes: z.array(noteSchema),
  }),
});
export type Decision = z.infer<typeof decisionSchema>;

/** The answer of `dawn decide`: a decision, or why the bundle could not be read. */
export type Decided = ({ ok: true } & Decision) | { ok: false; failure: z.infer<typeof sourceFailureSchema> };
