import { z } from 'zod';

const anything = z.unknown().optional();

/** The answer of `/data`: one entry for each station that the service knows. */
export const rawAwdbDataSchema = z.array(z.unknown());

/** One station; a text in `error` says that the service failed for it, inside a 200. */
export const rawStationSchema = z.object({
  stationTriplet: anything,
  data: z.array(z.unknown()).nullish(),
  error: anything,
});
export type RawStation = z.infer<typeof rawStationSchema>;

/** One element's series at one station. */
export const rawSeriesSchema = z.object({
  stationElement: z.object({
    elementCode: z.string(),
    durationName: anything,
    storedUnitCode: anything,
    /** Counts the sensors for one element, 1 first. */
    ordinal: anything,
  }),
  values: z.array(z.unknown()).nullish(),
  error: anything,
});
export type RawSeries = z.infer<typeof rawSeriesSchema>;

/** One row. `qcFlag` S marks a value that the service itself suspects. */
export const rawRowSchema = z.object({ date: anything, value: anything, qcFlag: anything });
export type RawRow = z.infer<typeof rawRowSchema>;
