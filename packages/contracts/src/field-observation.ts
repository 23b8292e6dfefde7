import { z } from 'zod';
import { localDateSchema } from './local-date.ts';
import { noteSchema } from './zone-forecast.ts';
import { zoneIdSchema } from './zone-id.ts';

/** A report from the field that the center published. The observer's name is not kept. */
export const fieldObservationSchema = z.object({
  /** Null when the region is none that we know. */
  zoneId: zoneIdSchema.nullable(),
  kind: z.enum(['avalanche', 'observation', 'unknown']),
  /** Day of the observation in the zone's time zone, as the center writes it; null when unreadable. */
  date: localDateSchema.nullable(),
  place: z.string().nullable(),
  url: z.string().nullable(),
  coordinates: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
});
export type FieldObservation = z.infer<typeof fieldObservationSchema>;

export const fieldObservationsSchema = z.object({
  observations: z.array(fieldObservationSchema),
  notes: z.array(noteSchema),
});
export type FieldObservations = z.infer<typeof fieldObservationsSchema>;
