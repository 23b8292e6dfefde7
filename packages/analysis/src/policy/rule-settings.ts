import { actionSchema, problemTypeSchema } from '@dawn-patrol/contracts';
import { z } from 'zod';
import { count, hours, quantity, sourceText } from './quantity.ts';
import { signalIdSchema } from './signal-id.ts';

const stepUp = <Ceiling extends z.ZodType>(ceiling: Ceiling) =>
  z.strictObject({
    kind: z.literal('step-up'),
    steps: count('steps'),
    /** The highest action that this step can reach; an action already above it stays. */
    ceiling,
  });
const stepUpSchema = stepUp(actionSchema);
const atLeastSchema = z.strictObject({ kind: z.literal('at-least'), action: actionSchema });

/** From which state on a signal counts. */
const raisedStateSchema = z.enum(['elevated', 'critical']);

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
  source: sourceText,
  effect: atLeastSchema,
});
const loadingOnPersistentProblemSchema = z.strictObject({
  id: z.literal('loading-on-persistent-problem'),
  problemTypes: z.array(problemTypeSchema).min(1),
  signals: z.strictObject({
    /** Signals that speak of the whole zone: every cell is loaded. */
    zoneWide: z.array(signalIdSchema),
    /** Signals that name their cells; without cells nobody knows where. */
    inCells: z.array(signalIdSchema),
    minimumState: raisedStateSchema,
    source: sourceText,
  }),
  effect: stepUpSchema,
});
const zonesElevatedTogetherSchema = z.strictObject({
  id: z.literal('zones-elevated-together'),
  minimumZones: quantity('zones', z.int().min(2)),
  minimumLevel: quantity('level', z.int().min(1).max(5)),
  signals: z.strictObject({
    ids: z.array(signalIdSchema).min(1),
    minimumState: raisedStateSchema,
    source: sourceText,
  }),
  effect: stepUpSchema,
});
const secondOpinionTwoAboveSchema = z.strictObject({
  id: z.literal('second-opinion-two-above'),
  minimumDifference: count('levels'),
  /** What a machine thinks may bring a person, and never sends by itself. */
  effect: stepUp(z.enum(['human-review'])),
});

/** The settings of a rule. A rule that is in a policy's list is switched on. */
export const ruleSettingsSchema = z.discriminatedUnion(
  'id',
  [
    rapidRiseSchema,
    multiProblemSameCellSchema,
    officialWarningSchema,
    loadingOnPersistentProblemSchema,
    zonesElevatedTogetherSchema,
    secondOpinionTwoAboveSchema,
  ],
  {
    error: ({ input }) =>
      typeof input === 'object' && input !== null
        ? undefined
        : 'expected the settings of a rule, or the id of one that the extended policy has',
  },
);
export type RuleSettings = z.infer<typeof ruleSettingsSchema>;
export type RuleEffect = RuleSettings['effect'];
export type RapidRiseSettings = z.infer<typeof rapidRiseSchema>;
export type MultiProblemSameCellSettings = z.infer<typeof multiProblemSameCellSchema>;
export type OfficialWarningSettings = z.infer<typeof officialWarningSchema>;
export type LoadingOnPersistentProblemSettings = z.infer<typeof loadingOnPersistentProblemSchema>;
export type ZonesElevatedTogetherSettings = z.infer<typeof zonesElevatedTogetherSchema>;
export type SecondOpinionTwoAboveSettings = z.infer<typeof secondOpinionTwoAboveSchema>;
