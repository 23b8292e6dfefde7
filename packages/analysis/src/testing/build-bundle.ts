import {
  InvariantError,
  localDateSchema,
  observedReading,
  ratedAt,
  succeed,
  type FieldObservation,
  type MapLayer,
  type MapLayerZone,
  type Parsed,
  type Signal,
  type WeatherAlert,
  type WeatherAlerts,
  type WeatherForecast,
  type WeatherGrid,
  type ZoneBundle,
  type ZoneForecast,
} from '@dawn-patrol/contracts';
import { buildForecast, instant } from '@dawn-patrol/contracts/testing';
import { assessZone } from '../assess-zone.ts';
import type { Assessment } from '../assessment.ts';
import { defaultPolicy } from '../policy/shipped-policies.ts';
import { buildStation } from './build-station.ts';

/** Builders for this package's tests: a calm morning at Salt Lake, in which every source is fresh. */
export const dawn = instant('2026-03-06T15:00:00Z');

export function buildBundle(fields: Partial<ZoneBundle> = {}): ZoneBundle {
  return {
    zoneId: 'salt-lake',
    asOf: dawn,
    forecasts: succeed([buildForecast()]),
    previousForecasts: succeed([buildPrevious()]),
    weather: succeed(buildWeather()),
    grid: null,
    grids: {},
    alerts: succeed(buildAlerts()),
    snowpack: succeed({ stations: [buildStation()], notes: [] }),
    hourlySnowpack: null,
    observations: null,
    mapLayer: null,
    ...fields,
  };
}

/** The same zone's product of the day before, at the same level. */
export function buildPrevious(fields: Parameters<typeof buildForecast>[0] = {}): ZoneForecast {
  return buildForecast({ productId: '100000', issuedAt: '2026-03-05T14:10:50Z', ...fields });
}

export function buildWeather(fields: Partial<WeatherForecast> = {}): WeatherForecast {
  return {
    updatedAt: instant('2026-03-06T12:00:00Z'),
    generatedAt: null,
    elevationM: observedReading(2700, 'unknown'),
    hours: [],
    notes: [],
    ...fields,
  };
}

/** A raw grid without layers: what counts here is when it was updated. */
export function buildGrid(fields: Partial<WeatherGrid> = {}): WeatherGrid {
  return {
    updatedAt: instant('2026-03-06T12:00:00Z'),
    elevationM: observedReading(2700, 'unknown'),
    layers: {
      temperatureC: [],
      dewpointC: [],
      skyCoverPercent: [],
      windSpeedMetersPerSecond: [],
      windGustMetersPerSecond: [],
      windDirectionDeg: [],
      transportWindSpeedMetersPerSecond: [],
      transportWindDirectionDeg: [],
      snowLevelM: [],
      precipitationProbabilityPercent: [],
      precipitationMm: [],
      snowfallCm: [],
      iceAccumulationMm: [],
    },
    notes: [],
    ...fields,
  };
}

/** The map layer's entry of Salt Lake, at the level of the default forecast and of its time. */
export function buildMapLayerZone(fields: Partial<MapLayerZone> = {}): MapLayerZone {
  return {
    zoneId: 'salt-lake',
    danger: ratedAt(3),
    generalInformation: false,
    warning: null,
    offSeason: false,
    startsAt: instant('2026-03-06T14:10:00Z'),
    endsAt: instant('2026-03-07T14:10:00Z'),
    link: null,
    ...fields,
  };
}

export function buildMapLayer(...zones: MapLayerZone[]): Parsed<MapLayer> {
  return succeed({ zones, notes: [] });
}

/** An avalanche that someone reported from Salt Lake, on the day of `dawn`. */
export function buildObservation(
  fields: Partial<Omit<FieldObservation, 'date'>> & { readonly date?: string | null } = {},
): FieldObservation {
  const { date = '2026-03-06', ...rest } = fields;
  return {
    zoneId: 'salt-lake',
    kind: 'avalanche',
    place: null,
    url: null,
    coordinates: null,
    ...rest,
    date: date === null ? null : localDateSchema.parse(date),
  };
}

/** A complete list of alerts, put together at `dawn`. */
export function buildAlerts(...alerts: WeatherAlert[]): WeatherAlerts {
  return { updatedAt: dawn, complete: true, alerts, notes: [] };
}

/** An avalanche warning in force at `dawn` for the zones of Salt Lake. */
export function buildWarning(fields: Partial<WeatherAlert> = {}): WeatherAlert {
  return {
    id: 'urn:warning:1',
    event: 'Avalanche Warning',
    eventCodes: ['AVW'],
    ugcZones: ['UTZ111'],
    areaDescription: null,
    status: 'actual',
    messageType: 'alert',
    severity: 'Unknown',
    sentAt: instant('2026-03-06T13:00:00Z'),
    startsAt: instant('2026-03-06T13:00:00Z'),
    endsAt: instant('2026-03-07T13:00:00Z'),
    headline: null,
    references: [],
    ...fields,
  };
}

export function assess(fields: Partial<ZoneBundle> = {}): Assessment {
  return assessZone(buildBundle(fields), defaultPolicy);
}

/** One signal of such a bundle. */
export function signalOf(id: string, fields: Partial<ZoneBundle> = {}): Signal {
  const found = assess(fields).signals.find((signal) => signal.id === id);
  if (found === undefined) throw new InvariantError(`There is no signal ${id}.`);
  return found;
}
