import { z } from 'zod';
import { isoInstantSchema } from './iso-instant.ts';
import { localDateSchema } from './local-date.ts';
import { readingSchema } from './reading.ts';
import { stationTripletSchema } from './station-triplet.ts';
import { noteSchema } from './zone-forecast.ts';

/**
 * One day at one station, in SI units. Depth and SWE are the state at the end of the day
 * (midnight Pacific standard time), temperatures are those of the day.
 */
export const stationDaySchema = z.object({
  date: localDateSchema,
  /** End of the day: midnight Pacific standard time (UTC-8 all year) after `date`. */
  endsAt: isoInstantSchema,
  snowDepthCm: readingSchema,
  /** Snow water equivalent. */
  sweMm: readingSchema,
  /** Precipitation accumulated since 1 October. */
  precipitationAccumulatedMm: readingSchema,
  temperatureObservedC: readingSchema,
  temperatureMinimumC: readingSchema,
  temperatureMaximumC: readingSchema,
  temperatureAverageC: readingSchema,
});
export type StationDay = z.infer<typeof stationDaySchema>;

/** One hour at one station, in SI units: the state at `endsAt`. */
export const stationHourSchema = z.object({
  endsAt: isoInstantSchema,
  snowDepthCm: readingSchema,
  sweMm: readingSchema,
  precipitationAccumulatedMm: readingSchema,
  temperatureObservedC: readingSchema,
});
export type StationHour = z.infer<typeof stationHourSchema>;

/**
 * The series of one station. Days and hours ascend without gaps: one without a row holds missing
 * readings. A payload of daily values has no hours, and one of hourly values has no days.
 */
export const stationSeriesSchema = z.object({
  triplet: stationTripletSchema,
  days: z.array(stationDaySchema),
  hours: z.array(stationHourSchema),
});
export type StationSeries = z.infer<typeof stationSeriesSchema>;

export const snowpackSchema = z.object({
  stations: z.array(stationSeriesSchema),
  notes: z.array(noteSchema),
});
export type Snowpack = z.infer<typeof snowpackSchema>;
