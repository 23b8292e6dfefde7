export { parseUacForecast, parseUacForecasts, type ParseUacOptions } from './forecast/parse-uac-forecasts.ts';
export { toParsedForecast, type ParsedForecast } from './forecast/to-parsed-forecast.ts';
export { parseMapLayer } from './map-layer/parse-map-layer.ts';
export { parseUacObservations } from './observations/parse-uac-observations.ts';
