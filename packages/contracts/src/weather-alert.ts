import { z } from 'zod';
import { isoInstantSchema } from './iso-instant.ts';
import { noteSchema } from './zone-forecast.ts';

/**
 * One alert of the National Weather Service. Real avalanche warnings carry severity, urgency and
 * certainty "Unknown", so `event` and `eventCodes` say what it is, and `ugcZones` say where.
 */
export const weatherAlertSchema = z.object({
  id: z.string(),
  event: z.string(),
  /** SAME and NWS codes, such as `AVW`. */
  eventCodes: z.array(z.string()),
  /** UGC public zones, such as `UTZ111`. Alerts join zones by these, not by polygon. */
  ugcZones: z.array(z.string()),
  areaDescription: z.string().nullable(),
  status: z.enum(['actual', 'exercise', 'system', 'test', 'draft', 'unknown']),
  messageType: z.enum(['alert', 'update', 'cancel', 'unknown']),
  severity: z.string().nullable(),
  sentAt: isoInstantSchema.nullable(),
  /** Start of the hazard: the onset, else when the message takes effect. Null when it cannot be read. */
  startsAt: isoInstantSchema.nullable(),
  /** End of the hazard, else when the message lapses. Null when it cannot be read. */
  endsAt: isoInstantSchema.nullable(),
  headline: z.string().nullable(),
  /** Ids of the alerts that this one replaces or cancels. */
  references: z.array(z.string()),
});
export type WeatherAlert = z.infer<typeof weatherAlertSchema>;

export const weatherAlertsSchema = z.object({
  /** When the list was put together, as it says itself; null when it does not. An old list says nothing about now. */
  updatedAt: isoInstantSchema.nullable(),
  /** False when part of the list is elsewhere or could not be read: then a warning may be missing from it. */
  complete: z.boolean(),
  alerts: z.array(weatherAlertSchema),
  notes: z.array(noteSchema),
});
export type WeatherAlerts = z.infer<typeof weatherAlertsSchema>;
