import {
  readInstant,
  succeed,
  type Result,
  type SourceFailure,
  type WeatherForecast,
} from '@dawn-patrol/contracts';
import { mismatch, readNwsJson } from '../nws-failure.ts';
import { isRecord } from '../read-value.ts';
import { noteUpdateTime } from '../reading/note-update-time.ts';
import { readElevation } from '../reading/read-elevation.ts';
import { isRawPeriodForecast } from './raw-period-forecast.ts';
import { toWeatherHours } from './to-weather-hours.ts';

const maximumLength = 4_000_000;

/**
 * A forecast by periods, of whatever length: what the hourly and the 12-hour product have in common.
 * Takes the JSON text or its data, a whole GeoJSON Feature or its bare `properties`.
 */
export function readPeriodForecast(
  payload: unknown,
  expected: string,
): Result<WeatherForecast, SourceFailure> {
  const json = readNwsJson(payload, { expected, maximumLength });
  if (!json.ok) return json;
  const data = json.value;
  const isFeature = isRecord(data) && isRecord(data['properties']);
  const raw = isFeature ? data['properties'] : data;
  const path = isFeature ? 'properties.periods' : 'periods';
  if (!isRawPeriodForecast(raw)) return mismatch(`${expected} with a list of periods`, data, path);
  const { updateTime, generatedAt, elevation, periods } = raw;
  const { hours, notes } = toWeatherHours(periods);
  if (hours.length === 0) return mismatch(`${expected} with at least one usable period`, periods, path);
  const updatedAt = readInstant(updateTime);
  return succeed({
    updatedAt,
    generatedAt: readInstant(generatedAt),
    elevationM: readElevation(elevation),
    hours,
    notes: [...noteUpdateTime(updatedAt, updateTime), ...notes],
  });
}
