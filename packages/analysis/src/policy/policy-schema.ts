import { actionRank, actionSchema, localDateSchema } from '@dawn-patrol/contracts';
import { z } from 'zod';
import { ascendingPair } from './ascending-pair.ts';
import { count, hours, quantity, sourceText as source } from './quantity.ts';
import { ruleSettingsSchema } from './rule-settings.ts';
import { secondOpinionSettingsSchema } from './second-opinion-settings.ts';
import { signalSettingsSchema } from './signal-settings.ts';
import { synthesisSettingsSchema } from './synthesis-settings.ts';

/** The action of each published danger. A higher level never has a lower action. */
const baseActionsSchema = z
  .strictObject({
    source,
    notRated: actionSchema,
    low: actionSchema,
    moderate: actionSchema,
    considerable: actionSchema,
    high: actionSchema,
    extreme: actionSchema,
  })
  .superRefine((table, context) => {
    const ascending = ['low', 'moderate', 'considerable', 'high', 'extreme'] as const;
    ascending.forEach((name, index) => {
      const below = ascending[index - 1];
      if (below !== undefined && actionRank(table[name]) < actionRank(table[below])) {
        context.addIssue({
          code: 'custom',
          path: [name],
          message: `expected at least the action of ${below}`,
        });
      }
    });
  });

/** An expired, undated or invalid forecast never sends by itself: no policy can say otherwise. */
const capSchema = z.strictObject({ ceiling: z.enum(['human-review']), source });

const ageLimitsSchema = z
  .strictObject({ ageingAfter: hours, expiredAfter: hours })
  .superRefine(ascendingPair('ageingAfter', 'expiredAfter'));

/**
 * A policy: everything that turns an assessment into an action, as data with a version, a date,
 * and a unit and a source for each number. Unknown fields are refused.
 */
export const policySchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, { error: 'expected a kebab-case id' }),
  title: z.string().min(1),
  version: z.string().min(1),
  effectiveFrom: localDateSchema,
  baseActions: baseActionsSchema,
  rules: z.array(ruleSettingsSchema).superRefine(refuseRepeatedRules),
  caps: z.strictObject({ expiredForecast: capSchema, invalidForecast: capSchema }),
  reviewFlags: z.strictObject({
    /** How far the second opinion may lie from the published level, either way; and across `sendLine` not at all. */
    secondOpinionDiffers: z.strictObject({
      minimumDifference: count('levels'),
      sendLine: quantity('level', z.int().min(2).max(5)),
    }),
  }),
  sourceLimits: z.strictObject({
    clockTolerance: quantity('min', z.number().min(0)),
    uac: z.strictObject({ ageingAfter: hours, gapAfterExpiry: hours }),
    nws: ageLimitsSchema,
    /** Beyond this age a list of alerts no longer says that there is no warning. */
    nwsAlerts: z.strictObject({ expiredAfter: hours }),
    snotel: ageLimitsSchema,
    snotelHourly: ageLimitsSchema,
  }),
  coherence: z.strictObject({ maximumSpread: hours }),
  signals: signalSettingsSchema,
  secondOpinion: secondOpinionSettingsSchema,
  synthesis: synthesisSettingsSchema,
});
export type Policy = z.infer<typeof policySchema>;
function refuseRepeatedRules(rules: readonly { readonly id: string }[], context: z.RefinementCtx): void {
  rules.forEach(({ id }, index) => {
    if (rules.findIndex((rule) => rule.id === id) === index) return;
    context.addIssue({
      code: 'custom',
      path: [index, 'id'],
      message: `expected each rule once, got ${id} again`,
    });
  });
}
