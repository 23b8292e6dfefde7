import { z } from 'zod';
import { isoInstantSchema, type IsoInstant } from './iso-instant.ts';
import { missingReading, observedReading, readingSchema, type Reading } from './reading.ts';
import { noteSchema } from './zone-forecast.ts';

/**
 * What the values of a layer are. A `total` is an amount for its whole interval, to be spread over
 * it; a `state` holds at every moment of its interval. Mixing them up multiplies snowfall by the
 * hours of the interval. Source: https://github.com/weather-gov/api/discussions (gridpoints.md)
 */
export const gridLayerKinds = {
  temperatureC: 'state',
  dewpointC: 'state',
  skyCoverPercent: 'state',
  windSpeedMetersPerSecond: 'state',
  windGustMetersPerSecond: 'state',
  windDirectionDeg: 'state',
  transportWindSpeedMetersPerSecond: 'state',
  transportWindDirectionDeg: 'state',
  snowLevelM: 'state',
  precipitationProbabilityPercent: 'state',
  precipitationMm: 'total',
  snowfallCm: 'total',
  iceAccumulationMm: 'total',
} as const;

export type GridLayerName = keyof typeof gridLayerKinds;

/** One value and the time it is for: `startsAt` belongs to it, `endsAt` does not. */
export const gridIntervalSchema = z.object({
  startsAt: isoInstantSchema,
  endsAt: isoInstantSchema,
  value: readingSchema,
});
export type GridInterval = z.infer<typeof gridIntervalSchema>;

/** Intervals of a layer, ascending, without overlap. Empty: the office does not supply the layer. */
const layer = z.array(gridIntervalSchema);

/** The raw weather forecast of one grid cell, layer by layer, in SI units. `updatedAt` decides its freshness. */
export const weatherGridSchema = z.object({
  updatedAt: isoInstantSchema.nullable(),
  /** Elevation of the grid cell. */
  elevationM: readingSchema,
  layers: z.object({
    temperatureC: layer,
    dewpointC: layer,
    skyCoverPercent: layer,
    windSpeedMetersPerSecond: layer,
    windGustMetersPerSecond: layer,
    windDirectionDeg: layer,
    transportWindSpeedMetersPerSecond: layer,
    transportWindDirectionDeg: layer,
    snowLevelM: layer,
    precipitationProbabilityPercent: layer,
    precipitationMm: layer,
    snowfallCm: layer,
    iceAccumulationMm: layer,
  } satisfies Record<GridLayerName, typeof layer>),
  notes: z.array(noteSchema),
});
export type WeatherGrid = z.infer<typeof weatherGridSchema>;

/**
 * The amount that a layer of totals holds for a window, each interval's total spread evenly over
 * its time. Missing when any part of the window has no usable value: a gap is not a dry hour.
 */
export function totalWithin(intervals: readonly GridInterval[], from: IsoInstant, to: IsoInstant): Reading {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  let [total, covered] = [0, 0];
  for (const { startsAt, endsAt, value } of intervals) {
    const [opens, closes] = [Date.parse(startsAt), Date.parse(endsAt)];
    const overlap = Math.min(end, closes) - Math.max(start, opens);
    if (overlap <= 0 || !value.observed || value.quality === 'fail') continue;
    total += (value.value * overlap) / (closes - opens);
    covered += overlap;
  }
  if (start >= end || covered < end - start) return missingReading('the layer does not cover the window');
  return observedReading(total, 'good');
}

/** The value of a layer of states at a moment. Missing where no interval holds it. */
export function stateAt(intervals: readonly GridInterval[], moment: IsoInstant): Reading {
  const holding = intervals.find(({ startsAt, endsAt }) => startsAt <= moment && moment < endsAt);
  return holding?.value ?? missingReading('the layer does not cover the moment');
}
