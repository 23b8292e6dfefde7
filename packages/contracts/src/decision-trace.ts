import { z } from 'zod';
import { actionSchema } from './action.ts';
import { dangerRatingSchema } from './danger.ts';
import { decisionCapSchema, decisionStepSchema } from './decision.ts';
import { isoInstantSchema } from './iso-instant.ts';
import { reviewFlagSchema } from './review-flag.ts';
import { sourceIdSchema, sourceStateSchema } from './source.ts';
import { zoneIdSchema } from './zone-id.ts';

/** A field of a payload as the source sent it, by its place in the raw bundle: `uac.advisories[0].advisory.Nid`. */
export const payloadFieldSchema = z.object({ path: z.string(), value: z.unknown() });
export type PayloadField = z.infer<typeof payloadFieldSchema>;

/** One rule of a decision with its title, its settings in the policy, and the fields that it read. */
export const tracedStepSchema = z.object({
  ...decisionStepSchema.shape,
  title: z.string(),
  /** Where its settings are in the policy, such as `rules[0]`. */
  setting: z.string(),
  fields: z.array(payloadFieldSchema),
});
export type TracedStep = z.infer<typeof tracedStepSchema>;

/** A decision from the fields that the sources sent to the action, so that a person can follow it. */
export const decisionTraceSchema = z.object({
  zoneId: zoneIdSchema,
  asOf: isoInstantSchema,
  policy: z.object({ id: z.string(), version: z.string() }),
  /** The product that the decision rests on; null when there is none. */
  forecast: z
    .object({
      productId: z.string().nullable(),
      issuedAt: isoInstantSchema.nullable(),
      rating: dangerRatingSchema,
      fields: z.array(payloadFieldSchema),
    })
    .nullable(),
  base: z.object({ action: actionSchema, setting: z.string() }),
  rules: z.array(tracedStepSchema),
  cap: decisionCapSchema.extend({ setting: z.string(), reasonGiven: z.string() }).nullable(),
  action: actionSchema,
  flags: z.array(z.object({ flag: reviewFlagSchema, because: z.record(z.string(), z.unknown()) })),
  sources: z.array(z.object({ source: sourceIdSchema, state: sourceStateSchema, reason: z.string() })),
});
export type DecisionTrace = z.infer<typeof decisionTraceSchema>;
