import type { SourceParsers } from '@dawn-patrol/contracts';
import { parseNwsAlertList, parseNwsGrid, parseNwsWeather } from '@dawn-patrol/ingestion-nws/parse';
import { parseSnotel } from '@dawn-patrol/ingestion-snotel/parse';
import { parseMapLayer, parseUacForecasts, parseUacObservations } from '@dawn-patrol/ingestion-uac/parse';

/** How every payload is read: the pure parsers of the ingestion packages. */
export const sourceParsers: SourceParsers = {
  uac: parseUacForecasts,
  nwsHourly: parseNwsWeather,
  nwsGrid: parseNwsGrid,
  nwsAlerts: parseNwsAlertList,
  snotel: parseSnotel,
  uacObservations: parseUacObservations,
  mapLayer: parseMapLayer,
};
