import type { Note, Result, SourceFailure, WeatherForecast } from '@dawn-patrol/contracts';
import { readPeriodForecast } from './read-period-forecast.ts';

/**
 * The 12-hour forecast of one grid cell, in SI units, as `parseNwsHourly` reads the hourly one. Each
 * period keeps its own length: by day its temperature is the highest, by night the lowest, and of a
 * range of wind the upper end counts. This product has no dew point and no humidity: they are
 * missing. A document whose periods are all hours is the other product: it is kept, with a note.
 * Failures: those of reading JSON (at most 4 MB), and `schema-mismatch` when no period is usable.
 */
export function parseNwsForecast(payload: unknown): Result<WeatherForecast, SourceFailure> {
  const forecast = readPeriodForecast(payload, 'a 12-hour forecast of the National Weather Service');
  if (!forecast.ok) return forecast;
  const { notes, ...rest } = forecast.value;
  return { ok: true, value: { ...rest, notes: [...notes, ...noteOnLengths(rest.hours)] } };
}

function noteOnLengths(hours: WeatherForecast['hours']): Note[] {
  const isLonger = hours.some((hour) => Date.parse(hour.endsAt) - Date.parse(hour.startsAt) > 3_600_000);
  if (isLonger) return [];
  const message = `None of the ${hours.length} periods is longer than an hour: this is the hourly forecast.`;
  return [{ code: 'forecast-is-hourly', message }];
}
