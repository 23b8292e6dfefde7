import { isoInstantSchema, rawBundleSchema, zoneIdSchema } from '@dawn-patrol/contracts';
import { z } from 'zod';
import { caseIdSchema } from './case-id.ts';
import { expectedSchema } from './expected.ts';

/**
 * What a label rests on. `observed-forecast`: a real product as it was published, on its own day.
 * `policy-derived`: facts or a ladder step arranged so that the label follows from the policy.
 * `synthetic`: an input made up to show a behaviour that no recorded day shows.
 */
export const labelKinds = ['observed-forecast', 'policy-derived', 'synthetic'] as const;

/** What a case is about, why its label holds, and where its facts come from. */
const caseDescriptionSchema = z.strictObject({
  id: caseIdSchema,
  title: z.string().min(1),
  zone: zoneIdSchema,
  asOf: isoInstantSchema,
  /** Id of a shipped policy. */
  policy: z.string().min(1),
  labelKind: z.enum(labelKinds),
  source: z.string().min(1),
  rationale: z.string().min(1),
  /** Why a label holds that the policy named alone would not give. Absent: the label follows from the policy. */
  againstPolicy: z.string().min(1).optional(),
  /** Why a published fact of the input is not as `season/forecasts.ndjson` has it. Absent: it is. */
  againstSeason: z.string().min(1).optional(),
  tags: z.array(z.string().min(1)),
});

/** The input of a case: a raw bundle. A key that no bundle has is refused, so that a typo hides no payload. */
const caseInputSchema = z.strictObject(rawBundleSchema.shape);

/** One entry of the answer key. */
export const goldenCaseSchema = z
  .object({ description: caseDescriptionSchema, input: caseInputSchema, expected: expectedSchema })
  .refine(({ description, input }) => description.zone === input.zoneId, {
    error: 'case.json and input.json name different zones',
  })
  .refine(({ description, input }) => description.asOf === input.asOf, {
    error: 'case.json and input.json name different moments',
  });
export type GoldenCase = z.infer<typeof goldenCaseSchema>;
