import { z } from 'zod';

const anything = z.unknown().optional();

/** One station of `/stations`. Elevation in feet; `endDate` 2100-01-01 marks an active station. */
export const rawAwdbStationSchema = z.object({
  stationTriplet: anything,
  name: anything,
  latitude: anything,
  longitude: anything,
  elevation: anything,
  dataTimeZone: anything,
  beginDate: anything,
  endDate: anything,
});
export type RawAwdbStation = z.infer<typeof rawAwdbStationSchema>;
