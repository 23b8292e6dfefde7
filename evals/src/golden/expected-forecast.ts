import {
  aspectSchema,
  cellIdSchema,
  dangerLevelSchema,
  dangerNameSchema,
  elevationBandSchema,
  isoInstantSchema,
  problemTypeSchema,
  sourceFailureKinds,
  unratedReasonSchema,
  zoneIdSchema,
} from '@dawn-patrol/contracts';
import { z } from 'zod';

/** What must hold of a rating: only the keys given are compared. */
const expectedRatingSchema = z.union([
  z.strictObject({
    rated: z.literal(true),
    level: dangerLevelSchema.optional(),
    name: dangerNameSchema.optional(),
  }),
  z.strictObject({ rated: z.literal(false), reason: unratedReasonSchema.optional() }),
]);

const expectedCellSchema = z.strictObject({
  aspect: aspectSchema,
  band: elevationBandSchema,
  rated: z.boolean(),
  level: dangerLevelSchema.optional(),
  pockets: z.boolean().optional(),
});

const expectedProblemSchema = z.strictObject({
  slot: z.int().min(1),
  type: problemTypeSchema.optional(),
  sourceName: z.string().optional(),
  isProblem: z.boolean().optional(),
  cells: z.array(cellIdSchema).optional(),
  cellsComplete: z.boolean().optional(),
});

const readForecastSchema = z.strictObject({
  ok: z.literal(true).optional(),
  zoneId: zoneIdSchema.nullable().optional(),
  productId: z.string().nullable().optional(),
  issuedAt: isoInstantSchema.nullable().optional(),
  expiresAt: isoInstantSchema.nullable().optional(),
  expiryBasis: z.enum(['assumed-24h', 'unknown']).optional(),
  danger: z
    .strictObject({
      overall: expectedRatingSchema.optional(),
      byBand: z
        .strictObject({
          upper: expectedRatingSchema.optional(),
          middle: expectedRatingSchema.optional(),
          lower: expectedRatingSchema.optional(),
        })
        .optional(),
      /** Cells that must hold; cells not listed are not judged. */
      cells: z.array(expectedCellSchema).min(1).optional(),
    })
    .optional(),
  /** The whole list: a problem too many fails as well. */
  problems: z.array(expectedProblemSchema).optional(),
  /** Notes that must be there; others may be. */
  notes: z
    .array(z.strictObject({ code: z.string(), slot: z.int().min(1).optional() }))
    .min(1)
    .optional(),
});

const failedForecastSchema = z.strictObject({
  ok: z.literal(false),
  failure: z.strictObject({ kind: z.enum(sourceFailureKinds) }),
});

/** What must hold of the parsed forecast: a subset of `ParsedForecast`, or the kind of its failure. */
export const expectedForecastSchema = z.union([failedForecastSchema, readForecastSchema]);
export type ExpectedForecast = z.infer<typeof expectedForecastSchema>;
export type ExpectedReading = z.infer<typeof readForecastSchema>;
