import {
  epochOf,
  hoursBetween,
  type ElevationBand,
  type GridLayerName,
  type IsoInstant,
  type Parsed,
  type WeatherForecast,
  type WeatherGrid,
  type ZoneBundle,
} from '@dawn-patrol/contracts';
import type { Policy } from '../policy/policy-schema.ts';
import { isInFuture, stateByAge } from '../sources/age.ts';
import { emptyAsNothing } from '../sources/empty-as-nothing.ts';
import { available, unavailable, type Available } from './available.ts';
import {
  placeIntervals,
  sampleStates,
  sampleTotals,
  type HourSpan,
  type HourValues,
} from './sample-hours.ts';

const millisecondsPerHour = 3_600_000;

/** The forecast of one place, hour by hour from the hour of the moment on. */
export interface ForecastHours {
  readonly from: number;
  readonly hours: (layer: GridLayerName) => HourValues;
}

/** What moves snow, which the hourly forecast knows too. */
type WindLayer = 'windSpeedMetersPerSecond' | 'windDirectionDeg' | 'temperatureC';
export interface WindHours extends Pick<ForecastHours, 'from'> {
  readonly hours: (layer: WindLayer) => HourValues;
}

/** The hours that signals look ahead to: whole ones, from the one that the moment lies in. */
export function hoursAhead(asOf: IsoInstant, count: number): HourSpan {
  return { from: Math.floor(epochOf(asOf) / millisecondsPerHour) * millisecondsPerHour, count };
}

/** A grid that is of this moment, or why there is none: a forecast that is expired or of the future is not used. */
export function gridHours(
  parsed: Parsed<WeatherGrid> | undefined,
  { asOf }: ZoneBundle,
  policy: Policy,
  span: HourSpan,
): Available<ForecastHours> {
  const grid = currentForecast(parsed ?? null, 'nws-grid', asOf, policy);
  return grid.ok ? available(sampleGrid(grid.value, span)) : grid;
}

const totals: ReadonlySet<GridLayerName> = new Set(['precipitationMm', 'snowfallCm', 'iceAccumulationMm']);

/** Each layer is sampled when a signal first asks for it. */
function sampleGrid({ layers }: WeatherGrid, span: HourSpan): ForecastHours {
  const sampled: Partial<Record<GridLayerName, HourValues>> = {};
  const sample = (layer: GridLayerName): HourValues => {
    const placed = placeIntervals(layers[layer], span);
    return totals.has(layer)
      ? sampleTotals(placed, span.count)
      : sampleStates(placed, span.count, ({ value }) => value);
  };
  return { from: span.from, hours: (layer) => (sampled[layer] ??= sample(layer)) };
}

/** Wind and temperature of the hourly forecast, whose place may lie far below the start zones. */
export function hourlyHours(
  { weather, asOf }: ZoneBundle,
  policy: Policy,
  span: HourSpan,
): Available<WindHours> {
  const found = currentForecast(weather, 'nws-hourly', asOf, policy);
  if (!found.ok) return found;
  const { hours }: WeatherForecast = found.value;
  const placed = placeIntervals(hours, span);
  return available({
    from: span.from,
    hours: (layer) => sampleStates(placed, span.count, (hour) => hour[layer]),
  });
}

function currentForecast<Value extends { readonly updatedAt: IsoInstant | null }>(
  parsed: Parsed<Value>,
  name: string,
  asOf: IsoInstant,
  policy: Policy,
): Available<Value> {
  const forecast = emptyAsNothing(parsed);
  if (forecast === null) return unavailable(name);
  if (!forecast.ok) return unavailable(`${name}-readable`);
  const { updatedAt } = forecast.value;
  const current =
    updatedAt !== null &&
    !isInFuture(updatedAt, asOf, policy) &&
    stateByAge(hoursBetween(updatedAt, asOf), policy.sourceLimits.nws) !== 'expired';
  return current ? available(forecast.value) : unavailable(`${name}-current`);
}

/** The places of a zone whose forecast is known, and what is missing at the others. */
export type ForecastPlaces = Readonly<Record<ElevationBand, Available<ForecastHours>>>;

/** The upper band is that of the start zones; the bands below have a place of their own, or none. */
export function forecastPlaces(bundle: ZoneBundle, policy: Policy, span: HourSpan): ForecastPlaces {
  const { grid, grids } = bundle;
  const place = (parsed: Parsed<WeatherGrid> | undefined) => gridHours(parsed, bundle, policy, span);
  return { upper: place(grids.upper ?? grid), middle: place(grids.middle), lower: place(grids.lower) };
}
