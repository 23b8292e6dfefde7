export { fetchUacForecast } from './forecast/fetch-uac-forecast.ts';
export { parseUacForecast, parseUacForecasts, type ParseUacOptions } from './forecast/parse-uac-forecasts.ts';
export { shouldPollUac, uacPolling, uacPollMinutes, type UacPollState } from './forecast/should-poll-uac.ts';
export { toParsedForecast, type ParsedForecast } from './forecast/to-parsed-forecast.ts';
export {
  backfillUac,
  historyPauseMs,
  type BackfillOptions,
  type HistoryPage,
} from './history/backfill-uac.ts';
export { fetchUacHistory, type HistoryRequest } from './history/fetch-uac-history.ts';
export { fetchMapLayer } from './map-layer/fetch-map-layer.ts';
export { parseMapLayer } from './map-layer/parse-map-layer.ts';
export { fetchUacObservations } from './observations/fetch-uac-observations.ts';
export { parseUacObservations } from './observations/parse-uac-observations.ts';
export {
  reduceForecastToFacts,
  reduceMapLayerToFacts,
  reduceObservationsToFacts,
} from './facts/reduce-to-facts.ts';
