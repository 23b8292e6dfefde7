export { parseUacForecast, parseUacForecasts, type ParseUacOptions } from './parse-uac-forecasts.ts';
export { toParsedForecast, type ParsedForecast } from './to-parsed-forecast.ts';
