import type { Result, SourceFailure, WeatherForecast } from '@dawn-patrol/contracts';
import { parseDwml } from '../dwml/parse-dwml.ts';
import { parseNwsHourly } from './parse-nws-hourly.ts';

/**
 * The weather of a point in whichever form it came: the hourly forecast, or the DWML document that
 * stands in for it when the API fails. Failures: those of the parser that it is given to.
 */
export function parseNwsWeather(payload: unknown): Result<WeatherForecast, SourceFailure> {
  return isDwml(payload) ? parseDwml(payload) : parseNwsHourly(payload);
}

/** Told by its root element: an HTML error page is no DWML. */
function isDwml(payload: unknown): boolean {
  return (
    typeof payload === 'string' &&
    /^[\s\uFEFF]*(<\?xml[^>]{0,200}\?>\s*)?<dwml[\s>]/.test(payload.slice(0, 1000))
  );
}
