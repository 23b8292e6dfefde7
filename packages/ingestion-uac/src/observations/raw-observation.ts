import { z } from 'zod';

const anything = z.unknown().optional();

/**
 * One row of `GET /observations/all/json`; the misspelt date is the center's. An absent field is a
 * missing key. The observer's name is there too and is not read.
 */
const rawObservationSchema = z.object({
  state_region: anything,
  region: anything,
  occurence_date: anything,
  type: anything,
  details: anything,
  coordinates: anything,
});
export type RawObservation = z.infer<typeof rawObservationSchema>;

export const rawObservationEntrySchema = z.object({ observation: rawObservationSchema });
