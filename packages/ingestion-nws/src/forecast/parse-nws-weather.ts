import {
  hoursBetween,
  observedReading,
  type Note,
  type Reading,
  type Result,
  type SourceFailure,
  type WeatherForecast,
  type WeatherHour,
} from '@dawn-patrol/contracts';
import { parseDwml } from '../dwml/parse-dwml.ts';
import { parseNwsForecast } from './parse-nws-forecast.ts';
import { parseNwsHourly } from './parse-nws-hourly.ts';

/**
 * The weather of a point in whichever form it came: the hourly forecast, or what stands in for it
 * when that endpoint fails: the 12-hour forecast, else the DWML document. A period of twelve hours
 * knows one temperature, its highest or lowest: it gets the quality `suspect`, and a note says so.
 * Failures: those of the parser that it is given to.
 */
export function parseNwsWeather(payload: unknown): Result<WeatherForecast, SourceFailure> {
  if (isDwml(payload)) return parseDwml(payload);
  const hourly = parseNwsHourly(payload);
  if (!hourly.ok || !hourly.value.hours.every(isLong)) return hourly;
  const forecast = parseNwsForecast(payload);
  return forecast.ok ? { ok: true, value: asStandIn(forecast.value) } : forecast;
}

/** Told by its root element: an HTML error page is no DWML. */
function isDwml(payload: unknown): boolean {
  return (
    typeof payload === 'string' &&
    /^[\s\uFEFF]*(<\?xml[^>]{0,200}\?>\s*)?<dwml[\s>]/.test(payload.slice(0, 1000))
  );
}

function isLong({ startsAt, endsAt }: WeatherHour): boolean {
  return hoursBetween(startsAt, endsAt) > 1;
}

function asStandIn(forecast: WeatherForecast): WeatherForecast {
  const hours = forecast.hours.map((hour) => ({ ...hour, temperatureC: asExtreme(hour.temperatureC) }));
  return { ...forecast, hours, notes: [...forecast.notes, periodsNote] };
}

function asExtreme(reading: Reading): Reading {
  return reading.observed && reading.quality === 'good' ? observedReading(reading.value, 'suspect') : reading;
}

const periodsNote: Note = {
  code: 'weather-by-half-days',
  message: 'The 12-hour forecast stands in for the hourly one: a temperature is the highest or lowest.',
};
