import { z } from 'zod';

const anything = z.unknown().optional();

/** The `properties` of `/gridpoints/{office}/{x},{y}/forecast` and `…/forecast/hourly`. */
export const rawPeriodForecastSchema = z.object({
  updateTime: anything,
  generatedAt: anything,
  elevation: anything,
  periods: z.array(z.unknown()),
});

/**
 * One period. Only its times decide whether it is usable; every other field may be anything and
 * becomes a reading of its own, so that one odd value costs that value alone.
 */
export const rawPeriodSchema = z.object({
  startTime: z.string(),
  endTime: z.string(),
  temperature: anything,
  temperatureUnit: anything,
  dewpoint: anything,
  relativeHumidity: anything,
  probabilityOfPrecipitation: anything,
  windSpeed: anything,
  windDirection: anything,
  shortForecast: anything,
});
export type RawPeriod = z.infer<typeof rawPeriodSchema>;
