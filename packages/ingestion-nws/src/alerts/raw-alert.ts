import { z } from 'zod';

const anything = z.unknown().optional();

/** The answer of `/alerts/active`: a GeoJSON FeatureCollection. */
export const rawAlertCollectionSchema = z.object({
  features: z.array(z.unknown()),
  /** When the list was put together. */
  updated: anything,
  /** Present when the list goes on at another address. */
  pagination: z.object({ next: anything }).nullish().catch(null),
});

/** One Feature: only that it has `properties` decides whether it is an alert at all. */
export const rawAlertFeatureSchema = z.object({
  id: anything,
  properties: z.object({
    '@id': anything,
    id: anything,
    event: anything,
    eventCode: anything,
    geocode: anything,
    affectedZones: anything,
    areaDesc: anything,
    references: anything,
    status: anything,
    messageType: anything,
    severity: anything,
    headline: anything,
    sent: anything,
    effective: anything,
    onset: anything,
    expires: anything,
    ends: anything,
  }),
});
export type RawAlert = z.infer<typeof rawAlertFeatureSchema>['properties'];
