import {
  elevationBands,
  type ElevationBand,
  type Parsed,
  type RawBundle,
  type Result,
  type SourceFailure,
  type SourceParsers,
  type WeatherGrid,
  type ZoneBundle,
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
    weather: parseMember(raw.nwsHourly ?? raw.nwsForecast, parsers.nwsHourly),
    grid: parseMember(raw.nwsGrid, parsers.nwsGrid),
    grids: assembleGrids(raw, parsers),
    alerts: parseMember(raw.nwsAlerts, parsers.nwsAlerts),
    snowpack: parseMember(raw.snotel, parsers.snotel),
    hourlySnowpack: parseMember(raw.snotelHourly, parsers.snotel),
    observations: parseMember(raw.uacObservations, parsers.uacObservations),
    mapLayer: parseMember(raw.mapLayer, parsers.mapLayer),
  };
}

function assembleGrids({ nwsGrids }: RawBundle, { nwsGrid }: SourceParsers): ZoneBundle['grids'] {
  const grids: Partial<Record<ElevationBand, Parsed<WeatherGrid>>> = {};
  for (const band of elevationBands) {
    const payload = nwsGrids?.[band];
    if (payload !== null && payload !== undefined) grids[band] = nwsGrid(payload);
  }
  return grids;
}

function parseMember<Value>(
  payload: unknown,
  parse: (payload: unknown) => Result<Value, SourceFailure>,
): Parsed<Value> {
  return payload === null || payload === undefined ? null : parse(payload);
}
