import type { Result } from './result.ts';
import type { IsoInstant } from './iso-instant.ts';
import type { FieldObservations } from './field-observation.ts';
import type { MapLayer } from './map-layer.ts';
import type { ElevationBand } from './rose.ts';
import type { Snowpack } from './snowpack.ts';
import type { SourceFailure } from './source.ts';
import type { WeatherAlerts } from './weather-alert.ts';
import type { WeatherGrid } from './weather-grid.ts';
import type { WeatherForecast } from './weather.ts';
import type { ZoneForecast } from './zone-forecast.ts';
import type { ZoneId } from './zone-id.ts';

/** What parsing one payload came to: a value or the failure; null when the source gave nothing. */
export type Parsed<Value> = Result<Value, SourceFailure> | null;

/** Everything known of one zone at one moment, in the domain's language. Each source carries its own times. */
export interface ZoneBundle {
  readonly zoneId: ZoneId;
  readonly asOf: IsoInstant;
  /** Newest product first; the first is the forecast, the others are earlier products. */
  readonly forecasts: Parsed<readonly ZoneForecast[]>;
  readonly previousForecasts: Parsed<readonly ZoneForecast[]>;
  /** The hourly forecast of the start zones, or what stands in for it; a note tells which. */
  readonly weather: Parsed<WeatherForecast>;
  /** Of the start zones. */
  readonly grid: Parsed<WeatherGrid>;
  /** By elevation band; a band without a place of its own is absent. */
  readonly grids: Partial<Readonly<Record<ElevationBand, Parsed<WeatherGrid>>>>;
  readonly alerts: Parsed<WeatherAlerts>;
  readonly snowpack: Parsed<Snowpack>;
  readonly hourlySnowpack: Parsed<Snowpack>;
  readonly observations: Parsed<FieldObservations>;
  readonly mapLayer: Parsed<MapLayer>;
}

/**
 * How each raw payload becomes a domain value. The shell and the judge pass the same parsers of
 * the ingestion packages, so that what is judged is what ships.
 */
export interface SourceParsers {
  /** Every product of the payload, newest first. An empty list of products is the failure `empty`. */
  readonly uac: (
    payload: unknown,
    options: { zoneId: ZoneId },
  ) => Result<readonly ZoneForecast[], SourceFailure>;
  /** The hourly forecast, and what stands in for it: the 12-hour forecast, DWML. */
  readonly nwsHourly: (payload: unknown) => Result<WeatherForecast, SourceFailure>;
  readonly nwsGrid: (payload: unknown) => Result<WeatherGrid, SourceFailure>;
  readonly nwsAlerts: (payload: unknown) => Result<WeatherAlerts, SourceFailure>;
  /** Daily and hourly series alike. */
  readonly snotel: (payload: unknown) => Result<Snowpack, SourceFailure>;
  readonly uacObservations: (payload: unknown) => Result<FieldObservations, SourceFailure>;
  readonly mapLayer: (payload: unknown) => Result<MapLayer, SourceFailure>;
}
