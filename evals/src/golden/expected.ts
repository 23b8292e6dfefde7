import { actionSchema, reviewFlagSchema, sourceStateSchema } from '@dawn-patrol/contracts';
import { z } from 'zod';
import { factsSchema } from '../accepted/facts.ts';
import { expectedForecastSchema } from './expected-forecast.ts';

const expectedStepSchema = z.strictObject({
  rule: z.string().min(1),
  outcome: z.enum(['matched', 'not-matched', 'not-evaluable']).optional(),
  from: actionSchema.optional(),
  to: actionSchema.optional(),
  /** Keys that must be in the evidence, with these values; a list must be the same list. */
  evidence: z.record(z.string(), z.unknown()).optional(),
});
export type ExpectedStep = z.infer<typeof expectedStepSchema>;

const expectedCapSchema = z.strictObject({
  reason: z.enum(['forecast-expired', 'source-invalid']),
  from: actionSchema.optional(),
  to: actionSchema.optional(),
});

/** What must hold of the decision: a subset of `Decided`. Base and final action are labels of their own. */
const expectedDecisionSchema = z.strictObject({
  baseAction: actionSchema.optional(),
  action: actionSchema.optional(),
  /** In the order of the decision; rules not listed are not judged. */
  steps: z.array(expectedStepSchema).min(1).optional(),
  /** The cap that held, or null for none. */
  cap: expectedCapSchema.nullable().optional(),
  /** The whole set. */
  flags: z.array(reviewFlagSchema).optional(),
  /** Flags that must be raised, where the whole set is not labelled. */
  flagsInclude: z.array(reviewFlagSchema).min(1).optional(),
  /** Flags that must not be raised. */
  flagsExclude: z.array(reviewFlagSchema).min(1).optional(),
  sources: z
    .strictObject({
      uac: sourceStateSchema.optional(),
      nws: sourceStateSchema.optional(),
      snotel: sourceStateSchema.optional(),
    })
    .optional(),
  /** Any part of the assessment: objects are compared key by key, signals are found by their id, any other list must be the same list. */
  assessment: z.record(z.string(), z.unknown()).optional(),
});
export type ExpectedDecision = z.infer<typeof expectedDecisionSchema>;

export const alertPlaces = ['brief', 'public', 'short'] as const;
export type AlertPlace = (typeof alertPlaces)[number];

/** Words to look for: anywhere in the alert, or in the text named by `in`. */
const mentionSchema = z.union([
  z.string().min(1),
  z.strictObject({ in: z.enum(alertPlaces), text: z.string().min(1) }),
]);
export type Mention = z.infer<typeof mentionSchema>;

/** What must hold of the alert. Traceability is judged whenever this key is there, even empty. */
const expectedAlertSchema = z.strictObject({
  /** Whether there is a text for travellers at all. */
  public: z.enum(['present', 'absent']).optional(),
  mustMention: z.array(mentionSchema).optional(),
  mustNotMention: z.array(mentionSchema).optional(),
});
export type ExpectedAlert = z.infer<typeof expectedAlertSchema>;

/** What must hold of one case. A key that is left out is not judged; an unknown key is an error, never ignored. */
export const expectedSchema = z.strictObject({
  forecast: expectedForecastSchema.optional(),
  decided: expectedDecisionSchema.optional(),
  alert: expectedAlertSchema.optional(),
  /** Facts by their place, as \`accepted/<case>.json\` has them: for what none of the parts above can label. */
  facts: factsSchema.optional(),
});
export type Expected = z.infer<typeof expectedSchema>;
