import { actionRank, actionSchema, localDateSchema } from '@dawn-patrol/contracts';
import { z } from 'zod';

const source = z.string().min(1);

/** A number of the policy: nothing in the engine has a threshold that is not one of these. */
function quantity<Unit extends string>(unit: Unit, value: z.ZodNumber = z.number()) {
  return z.strictObject({ value, unit: z.literal(unit), source });
}

const hours = quantity('h', z.number().min(0));
const count = <Unit extends string>(unit: Unit) => quantity(unit, z.int().min(1));

const stepUpSchema = z.strictObject({
  kind: z.literal('step-up'),
  steps: count('steps'),
  /** The highest action that this step can reach; an action already above it stays. */
  ceiling: actionSchema,
});
const atLeastSchema = z.strictObject({ kind: z.literal('at-least'), action: actionSchema });

const rapidRiseSchema = z.strictObject({
  id: z.literal('rapid-rise'),
  minimumRise: count('levels'),
  window: hours,
  effect: stepUpSchema,
});
const multiProblemSameCellSchema = z.strictObject({
  id: z.literal('multi-problem-same-cell'),
  minimumProblems: quantity('problems', z.int().min(2)),
  effect: stepUpSchema,
});
const officialWarningSchema = z.strictObject({
  id: z.literal('official-warning'),
  event: z.string().min(1),
  eventCodes: z.array(z.string().min(1)),
  source,
  effect: atLeastSchema,
});
const ruleSettingsSchema = z.discriminatedUnion(
  'id',
  [rapidRiseSchema, multiProblemSameCellSchema, officialWarningSchema],
  {
    error: ({ input }) =>
      typeof input === 'object' && input !== null
        ? undefined
        : 'expected the settings of a rule, or the id of one that the extended policy has',
  },
);

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

function ascendingPair<First extends string, Second extends string>(first: First, second: Second) {
  return (pair: Record<First | Second, { value: number }>, context: z.RefinementCtx): void => {
    if (pair[first].value <= pair[second].value) return;
    context.addIssue({
      code: 'custom',
      path: [second, 'value'],
      message: `expected at least the value of ${first}, ${pair[first].value}`,
    });
  };
}

const ageLimitsSchema = z
  .strictObject({ ageingAfter: hours, expiredAfter: hours })
  .superRefine(ascendingPair('ageingAfter', 'expiredAfter'));

function thresholds<Unit extends string>(unit: Unit) {
  return z
    .strictObject({ elevated: quantity(unit), critical: quantity(unit) })
    .superRefine(ascendingPair<'elevated', 'critical'>('elevated', 'critical'));
}

const recentAvalanchesSchema = z
  .strictObject({ window: hours, elevated: count('avalanches'), critical: count('avalanches') })
  .superRefine(ascendingPair<'elevated', 'critical'>('elevated', 'critical'));

const warmingSchema = z.strictObject({ rise: quantity('degC'), endingAbove: quantity('degC') });

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
  signals: z.strictObject({
    period: hours,
    minimumStations: count('stations'),
    newSnow24h: thresholds('cm'),
    newWater24h: thresholds('mm'),
    warming24h: z.strictObject({ elevated: warmingSchema, critical: warmingSchema }),
    recentAvalanches: recentAvalanchesSchema,
  }),
});
export type Policy = z.infer<typeof policySchema>;
export type RuleSettings = Policy['rules'][number];
export type RuleEffect = RuleSettings['effect'];
export type RapidRiseSettings = z.infer<typeof rapidRiseSchema>;
export type MultiProblemSameCellSettings = z.infer<typeof multiProblemSameCellSchema>;
export type OfficialWarningSettings = z.infer<typeof officialWarningSchema>;

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
