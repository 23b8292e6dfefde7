import type {
  Parsed,
  RawBundle,
  Result,
  SourceFailure,
  SourceParsers,
  ZoneBundle,
} from '@dawn-patrol/contracts';

/** Parses each payload of a bundle with the parser of its source. An absent payload stays null: the source gave nothing. */
export function assembleZoneBundle(raw: RawBundle, parsers: SourceParsers): ZoneBundle {
  const { zoneId, asOf } = raw;
  const parseUac = (payload: unknown) => parsers.uac(payload, { zoneId });
  return {
    zoneId,
    asOf,
    forecasts: parseMember(raw.uac, parseUac),
    previousForecasts: parseMember(raw.previousUac, parseUac),
    weather: parseMember(raw.nwsHourly, parsers.nwsHourly),
    grid: parseMember(raw.nwsGrid, parsers.nwsGrid),
    alerts: parseMember(raw.nwsAlerts, parsers.nwsAlerts),
    snowpack: parseMember(raw.snotel, parsers.snotel),
    hourlySnowpack: parseMember(raw.snotelHourly, parsers.snotel),
    observations: parseMember(raw.uacObservations, parsers.uacObservations),
    mapLayer: parseMember(raw.mapLayer, parsers.mapLayer),
  };
}

function parseMember<Value>(
  payload: unknown,
  parse: ((payload: unknown) => Result<Value, SourceFailure>) | undefined,
): Parsed<Value> {
  return payload === null || payload === undefined || parse === undefined ? null : parse(payload);
}
