import { z } from 'zod';
import { isoInstantSchema } from './iso-instant.ts';
import { readingSchema } from './reading.ts';
import { noteSchema } from './zone-forecast.ts';

/** One hour of a weather forecast, in SI units. Wind direction is where it blows *from*, 0 < d <= 360; calm has none. */
export const weatherHourSchema = z.object({
  startsAt: isoInstantSchema,
  endsAt: isoInstantSchema,
  temperatureC: readingSchema,
  dewpointC: readingSchema,
  relativeHumidityPercent: readingSchema,
  precipitationProbabilityPercent: readingSchema,
  /** Upper end of the published range, 10 m above ground. */
  windSpeedMetersPerSecond: readingSchema,
  windDirectionDeg: readingSchema,
  summary: z.string().nullable(),
});
export type WeatherHour = z.infer<typeof weatherHourSchema>;

/** A weather forecast for one grid cell. `updatedAt` decides its freshness, never the time it was fetched. */
export const weatherForecastSchema = z.object({
  updatedAt: isoInstantSchema.nullable(),
  generatedAt: isoInstantSchema.nullable(),
  /** Elevation of the grid cell, which may lie far below the start zones. */
  elevationM: readingSchema,
  hours: z.array(weatherHourSchema),
  notes: z.array(noteSchema),
});
export type WeatherForecast = z.infer<typeof weatherForecastSchema>;
