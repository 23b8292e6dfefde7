import { isRecord } from '../read-value.ts';

/** The `properties` of `/gridpoints/{office}/{x},{y}/forecast` and `…/forecast/hourly`. */
export interface RawPeriodForecast {
  readonly updateTime?: unknown;
  readonly generatedAt?: unknown;
  readonly elevation?: unknown;
  readonly periods: readonly unknown[];
}

/** Only its list of periods decides whether data is such a forecast. */
export function isRawPeriodForecast(data: unknown): data is RawPeriodForecast {
  return isRecord(data) && Array.isArray(data['periods']);
}

/**
 * One period. Only its times decide whether it is usable; every other field may be anything and
 * becomes a reading of its own, so that one odd value costs that value alone. Periods come by the
 * hundred: they are looked at by hand, not through a schema.
 */
export interface RawPeriod {
  readonly startTime: string;
  readonly endTime: string;
  readonly temperature?: unknown;
  readonly temperatureUnit?: unknown;
  readonly dewpoint?: unknown;
  readonly relativeHumidity?: unknown;
  readonly probabilityOfPrecipitation?: unknown;
  readonly windSpeed?: unknown;
  readonly windDirection?: unknown;
  readonly shortForecast?: unknown;
}

export function isRawPeriod(period: unknown): period is RawPeriod {
  return isRecord(period) && typeof period['startTime'] === 'string' && typeof period['endTime'] === 'string';
}
