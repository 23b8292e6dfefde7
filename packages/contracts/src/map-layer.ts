import { z } from 'zod';
import { dangerRatingSchema } from './danger.ts';
import { isoInstantSchema } from './iso-instant.ts';
import { noteSchema } from './zone-forecast.ts';
import { zoneIdSchema } from './zone-id.ts';

/**
 * What avalanche.org's map layer says of one zone: a second, independent reading of the center's
 * product. It never replaces the forecast; a disagreement is a note for a person.
 * Source: https://github.com/NationalAvalancheCenter/Avalanche.org-Public-API-Docs
 */
export const mapLayerZoneSchema = z.object({
  zoneId: zoneIdSchema,
  danger: dangerRatingSchema,
  /** True for level -1: there is a product, with general information instead of a rating. */
  generalInformation: z.boolean(),
  /** The official product in force, such as a warning; null when there is none. */
  warning: z.enum(['warning', 'watch', 'special', 'unknown']).nullable(),
  offSeason: z.boolean().nullable(),
  /** Null when absent or without a time zone: the layer's own dates have none. */
  startsAt: isoInstantSchema.nullable(),
  endsAt: isoInstantSchema.nullable(),
  link: z.string().nullable(),
});
export type MapLayerZone = z.infer<typeof mapLayerZoneSchema>;

export const mapLayerSchema = z.object({
  zones: z.array(mapLayerZoneSchema),
  notes: z.array(noteSchema),
});
export type MapLayer = z.infer<typeof mapLayerSchema>;
