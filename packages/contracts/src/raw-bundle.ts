import { z } from 'zod';
import { isoInstantSchema } from './iso-instant.ts';
import { elevationBandSchema } from './rose.ts';
import { zoneIdSchema } from './zone-id.ts';

/** A payload as a source sent it, parsed or still a text. Null or absent: the source gave nothing. */
const payload = z.unknown().optional();

const payloads = {
  zoneId: zoneIdSchema,
  asOf: isoInstantSchema,
  uac: payload,
  /** The last product issued before this one, if any. */
  previousUac: payload,
  nwsHourly: payload,
  /** The 12-hour forecast of the same place: read where the hourly one gave nothing. */
  nwsForecast: payload,
  nwsGrid: payload,
  /** Raw grids of places lower in the zone, by elevation band; `nwsGrid` is that of the start zones. */
  nwsGrids: z.partialRecord(elevationBandSchema, payload).nullish(),
  nwsAlerts: payload,
  /** AWDB daily series. */
  snotel: payload,
  /** AWDB hourly series. */
  snotelHourly: payload,
  /** Field observations of the Utah center, all zones. */
  uacObservations: payload,
  /** avalanche.org's map layer, all zones. */
  mapLayer: payload,
};

/** The raw payloads of one zone at one moment: the input of a decision, and of every golden case. */
export const rawBundleSchema = z.object({
  ...payloads,
  /** Other zones at the same moment, for rules that look at several. Null or absent: nobody said what they are like. */
  region: z.array(z.object(payloads)).nullish(),
});
export type RawBundle = z.infer<typeof rawBundleSchema>;
