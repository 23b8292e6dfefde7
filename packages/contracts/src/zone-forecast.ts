import { z } from 'zod';
import { dangerLevelSchema, dangerRatingSchema } from './danger.ts';
import { isoInstantSchema } from './iso-instant.ts';
import { avalancheProblemSchema } from './problem.ts';
import { aspectSchema, elevationBandSchema } from './rose.ts';
import { zoneIdSchema } from './zone-id.ts';

const cellPlace = { aspect: aspectSchema, band: elevationBandSchema };

/** The danger in one cell of the rose. `pockets` marks an odd rose value: "pockets of" that level. */
export const dangerCellSchema = z.discriminatedUnion('rated', [
  z.object({ ...cellPlace, rated: z.literal(true), level: dangerLevelSchema, pockets: z.boolean() }),
  z.object({ ...cellPlace, rated: z.literal(false) }),
]);
export type DangerCell = z.infer<typeof dangerCellSchema>;

/** Something a person should know about how a payload was read. Codes are stable kebab texts. */
export const noteSchema = z.object({
  code: z.string(),
  slot: z.int().min(1).optional(),
  message: z.string(),
});
export type Note = z.infer<typeof noteSchema>;

/** The forecaster's own words, as plain text: shown with their source, never searched for a level. */
export const forecastTextsSchema = z.object({
  bottomLine: z.string().nullable(),
  currentConditions: z.string().nullable(),
  mountainWeather: z.string().nullable(),
  recentActivity: z.string().nullable(),
  specialBulletin: z.string().nullable(),
});
export type ForecastTexts = z.infer<typeof forecastTextsSchema>;

/**
 * One published avalanche forecast for one zone, as the center issued it. `overall` follows the
 * center's rating; the 24 `cells` follow its rose; `byBand` is the highest rated cell of the band.
 * An undated product has `issuedAt` null; a product whose zone nobody named has `zoneId` null.
 */
export const zoneForecastSchema = z.object({
  zoneId: zoneIdSchema.nullable(),
  productId: z.string().nullable(),
  center: z.literal('UAC'),
  issuedAt: isoInstantSchema.nullable(),
  /** Set when the product names a day and no time: the end of that day. `issuedAt` is then its beginning, the earliest it can be. */
  issuedBefore: isoInstantSchema.optional(),
  expiresAt: isoInstantSchema.nullable(),
  /** The Utah center publishes no end of validity: 24 hours are assumed, and said to be. */
  expiryBasis: z.enum(['assumed-24h', 'unknown']),
  danger: z.object({
    overall: dangerRatingSchema,
    byBand: z.object({ upper: dangerRatingSchema, middle: dangerRatingSchema, lower: dangerRatingSchema }),
    cells: z.array(dangerCellSchema).length(24),
  }),
  problems: z.array(avalancheProblemSchema),
  texts: forecastTextsSchema,
  notes: z.array(noteSchema),
});
export type ZoneForecast = z.infer<typeof zoneForecastSchema>;
