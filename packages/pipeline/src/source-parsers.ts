import type { SourceParsers } from '@dawn-patrol/contracts';
import { parseNwsAlerts, parseNwsHourly } from '@dawn-patrol/ingestion-nws/parse';
import { parseSnotel } from '@dawn-patrol/ingestion-snotel/parse';
import { parseUacForecasts } from '@dawn-patrol/ingestion-uac/parse';

/** How every payload is read: the pure parsers of the ingestion packages. */
export const sourceParsers: SourceParsers = {
  uac: parseUacForecasts,
  nwsHourly: parseNwsHourly,
  nwsAlerts: parseNwsAlerts,
  snotel: parseSnotel,
};
