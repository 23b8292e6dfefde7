import {
  addHours,
  localDateSchema,
  missingReading,
  observedReading,
  ratedAt,
  stationTripletSchema,
  succeed,
  type FieldObservation,
  type IsoInstant,
  type MapLayer,
  type MapLayerZone,
  type Parsed,
  type QualityFlag,
  type Reading,
  type StationDay,
  type StationHour,
  type StationSeries,
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

/** Builders for this package's tests: a calm morning at Salt Lake, in which every source is fresh. */
export const dawn = instant('2026-03-06T15:00:00Z');

/** End of the newest measured day at `dawn`: midnight Pacific standard time. */
export const dayEnd = instant('2026-03-06T08:00:00Z');

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

/** One hour at one station with its snow values; null is a reading that did not come. */
export function buildHours(
  endsAt: IsoInstant,
  fields: {
    readonly triplet?: string;
    readonly depthCm?: number | null;
    readonly quality?: QualityFlag;
  } = {},
): StationSeries {
  const { triplet = '766:UT:SNTL', depthCm = 100, quality = 'good' } = fields;
  const nothing = missingReading('no row');
  const hour: StationHour = {
    endsAt,
    snowDepthCm: depthCm === null ? nothing : observedReading(depthCm, quality),
    sweMm: nothing,
    precipitationAccumulatedMm: nothing,
    temperatureObservedC: observedReading(-5, 'good'),
  };
  return { triplet: stationTripletSchema.parse(triplet), days: [], hours: [hour] };
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

/** A station's readings on two days, oldest first. Null is a reading that did not come. */
export interface StationFields {
  readonly triplet?: string;
  readonly endsAt?: IsoInstant;
  readonly depthCm?: readonly [number | null, number | null];
  readonly sweMm?: readonly [number | null, number | null];
  readonly maximumC?: readonly [number | null, number | null];
  readonly observedC?: readonly [number | null, number | null];
  readonly quality?: QualityFlag;
}

/** Two days at one station, ending at `dayEnd`, without any change unless the fields say so. */
export function buildStation(fields: StationFields = {}): StationSeries {
  const { triplet = '766:UT:SNTL', endsAt = dayEnd } = fields;
  return {
    triplet: stationTripletSchema.parse(triplet),
    days: [buildDay(addHours(endsAt, -24), fields, 0), buildDay(endsAt, fields, 1)],
    hours: [],
  };
}

function buildDay(endsAt: IsoInstant, fields: StationFields, index: 0 | 1): StationDay {
  const { depthCm = [100, 100], sweMm = [300, 300], maximumC = [-5, -5], observedC = [-8, -8] } = fields;
  const read = (values: readonly [number | null, number | null]): Reading => {
    const value = values[index];
    return value === null ? missingReading('no row') : observedReading(value, fields.quality ?? 'good');
  };
  return {
    date: localDateSchema.parse(addHours(endsAt, -24).slice(0, 10)),
    endsAt,
    snowDepthCm: read(depthCm),
    sweMm: read(sweMm),
    precipitationAccumulatedMm: missingReading('not asked for'),
    temperatureObservedC: read(observedC),
    temperatureMinimumC: missingReading('not asked for'),
    temperatureMaximumC: read(maximumC),
    temperatureAverageC: missingReading('not asked for'),
  };
}

export function assess(fields: Partial<ZoneBundle> = {}): Assessment {
  return assessZone(buildBundle(fields), defaultPolicy);
}
