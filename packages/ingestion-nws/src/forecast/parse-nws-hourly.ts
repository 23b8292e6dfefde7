import type { Note, Result, SourceFailure, WeatherForecast } from '@dawn-patrol/contracts';
import { readPeriodForecast } from './read-period-forecast.ts';

/**
 * The hourly forecast of one grid cell, in SI units, hours ascending. Takes the JSON text or its
 * data, a whole GeoJSON Feature or its bare `properties`. Null, unknown units and unreadable values
 * are missing readings with a reason; implausible values keep their number and get quality `fail`,
 * plausible ones `good`: the range check is what judged them. `updatedAt` is null, with a note, when
 * the service does not say when the forecast was made; it is never the time of generation.
 * Failures: those of reading JSON (at most 4 MB), and `schema-mismatch` when no period is usable.
 */
export function parseNwsHourly(payload: unknown): Result<WeatherForecast, SourceFailure> {
  const forecast = readPeriodForecast(payload, 'an hourly forecast of the National Weather Service');
  if (!forecast.ok) return forecast;
  const { notes, ...rest } = forecast.value;
  return { ok: true, value: { ...rest, notes: [...notes, ...noteOnLengths(rest.hours)] } };
}

function noteOnLengths(hours: WeatherForecast['hours']): Note[] {
  const other = hours.filter((hour) => Date.parse(hour.endsAt) - Date.parse(hour.startsAt) !== 3_600_000);
  if (other.length === 0) return [];
  const message = `${other.length} of ${hours.length} periods are not one hour long.`;
  return [{ code: 'period-not-one-hour', message }];
}
