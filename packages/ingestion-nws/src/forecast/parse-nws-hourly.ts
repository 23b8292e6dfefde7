import {
  readInstant,
  succeed,
  type Note,
  type Result,
  type SourceFailure,
  type WeatherForecast,
} from '@dawn-patrol/contracts';
import { mismatch, readNwsJson } from '../nws-failure.ts';
import { plausibleRanges } from '../reading/plausible-range.ts';
import { lengthUnits, readQuantity, type QuantityKind } from '../reading/quantity.ts';
import { rawHourlyForecastSchema } from './raw-hourly-forecast.ts';
import { excerpt, isRecord } from '../read-value.ts';
import { toWeatherHours } from './to-weather-hours.ts';

const expected = 'an hourly forecast of the National Weather Service';
const maximumLength = 4_000_000;
const elevationKind: QuantityKind = { units: lengthUnits, range: plausibleRanges.elevationM };

/**
 * The hourly forecast of one grid cell, in SI units, hours ascending. Takes the JSON text or its
 * data, a whole GeoJSON Feature or its bare `properties`. Null, unknown units and unreadable values
 * are missing readings with a reason; implausible values keep their number and get quality `fail`,
 * plausible ones `good`: the range check is what judged them. `updatedAt` is null, with a note, when
 * the service does not say when the forecast was made; it is never the time of generation.
 * Failures: those of reading JSON (at most 4 MB), and `schema-mismatch` when no period is usable.
 */
export function parseNwsHourly(payload: unknown): Result<WeatherForecast, SourceFailure> {
  const json = readNwsJson(payload, { expected, maximumLength });
  if (!json.ok) return json;
  const data = json.value;
  const isFeature = isRecord(data) && isRecord(data['properties']);
  const raw = rawHourlyForecastSchema.safeParse(isFeature ? data['properties'] : data);
  const path = isFeature ? 'properties.periods' : 'periods';
  if (!raw.success) return mismatch(`${expected} with a list of periods`, data, path);
  const { updateTime, generatedAt, elevation, periods } = raw.data;
  const { hours, notes } = toWeatherHours(periods);
  if (hours.length === 0) {
    return mismatch(`${expected} with at least one usable period`, periods, path);
  }
  const updatedAt = readInstant(updateTime);
  return succeed({
    updatedAt,
    generatedAt: readInstant(generatedAt),
    elevationM: readQuantity(elevation, elevationKind),
    hours,
    notes: updatedAt === null ? [noteOnUpdate(updateTime), ...notes] : notes,
  });
}

function noteOnUpdate(updateTime: unknown): Note {
  return {
    code: 'updated-at-unreadable',
    message: `The forecast does not say when it was made: updateTime is ${excerpt(updateTime)}.`,
  };
}
