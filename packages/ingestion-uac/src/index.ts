export { fetchUacForecast } from './fetch-uac-forecast.ts';
export { parseUacForecast, parseUacForecasts, type ParseUacOptions } from './parse-uac-forecasts.ts';
export { shouldPollUac, uacPolling, uacPollMinutes, type UacPollState } from './should-poll-uac.ts';
export { toParsedForecast, type ParsedForecast } from './to-parsed-forecast.ts';
