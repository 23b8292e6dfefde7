import {
  missingReading,
  observedReading,
  type IsoInstant,
  type Reading,
  type WeatherHour,
} from '@dawn-patrol/contracts';
import type { IsoInterval } from '../grid/iso-interval.ts';
import { northAs360 } from '../reading/wind.ts';
import type { DwmlSeries } from './read-dwml-parameters.ts';
import type { Timed } from './read-dwml-series.ts';

/**
 * The series as hours, or as periods where the document knows no hours: the times of all layouts
 * cut the whole into stretches in which nothing changes. A stretch has a value only where a time of
 * the value's own layout covers all of it; it takes no value from its neighbours. Stretches that
 * nothing covers are left out.
 */
export function toDwmlHours(series: DwmlSeries): WeatherHour[] {
  const valueAt = createLookups(series);
  const bounds = boundsOf(Object.values(series).flat());
  return bounds.slice(0, -1).flatMap((startsAt, index) => {
    const endsAt = bounds[index + 1] ?? startsAt;
    const found = valueAt(startsAt);
    return Object.values(found).some((timed) => timed !== undefined)
      ? [toHour({ startsAt, endsAt }, found)]
      : [];
  });
}

type Found = { readonly [Name in keyof DwmlSeries]: DwmlSeries[Name][number] | undefined };

/** Lookups that only move on: they are asked in ascending order. */
function createLookups(series: DwmlSeries): (moment: IsoInstant) => Found {
  const lookups = {
    hourlyTemperature: createLookup(series.hourlyTemperature),
    maximumTemperature: createLookup(series.maximumTemperature),
    minimumTemperature: createLookup(series.minimumTemperature),
    dewpoint: createLookup(series.dewpoint),
    relativeHumidity: createLookup(series.relativeHumidity),
    precipitationProbability: createLookup(series.precipitationProbability),
    windSpeed: createLookup(series.windSpeed),
    windDirection: createLookup(series.windDirection),
    summary: createLookup(series.summary),
  };
  return (moment) => ({
    hourlyTemperature: lookups.hourlyTemperature(moment),
    maximumTemperature: lookups.maximumTemperature(moment),
    minimumTemperature: lookups.minimumTemperature(moment),
    dewpoint: lookups.dewpoint(moment),
    relativeHumidity: lookups.relativeHumidity(moment),
    precipitationProbability: lookups.precipitationProbability(moment),
    windSpeed: lookups.windSpeed(moment),
    windDirection: lookups.windDirection(moment),
    summary: lookups.summary(moment),
  });
}

function createLookup<Value>(
  intervals: readonly Timed<Value>[],
): (moment: IsoInstant) => Timed<Value> | undefined {
  let index = 0;
  return (moment) => {
    while (moment >= (intervals[index]?.endsAt ?? '~')) index += 1;
    const candidate = intervals[index];
    return candidate !== undefined && candidate.startsAt <= moment ? candidate : undefined;
  };
}

function boundsOf(intervals: readonly IsoInterval[]): IsoInstant[] {
  const instants = new Set(intervals.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]));
  return [...instants].toSorted((first, second) => (first < second ? -1 : 1));
}

function toHour(interval: IsoInterval, found: Found): WeatherHour {
  const absent = missingReading('absent');
  const windSpeed = found.windSpeed?.value ?? absent;
  const isCalm = windSpeed.observed && windSpeed.value === 0;
  return {
    ...interval,
    temperatureC: chooseTemperature(found),
    dewpointC: found.dewpoint?.value ?? absent,
    relativeHumidityPercent: found.relativeHumidity?.value ?? absent,
    precipitationProbabilityPercent: found.precipitationProbability?.value ?? absent,
    windSpeedMetersPerSecond: windSpeed,
    windDirectionDeg: isCalm ? missingReading('calm') : northAs360(found.windDirection?.value ?? absent),
    summary: found.summary?.value ?? null,
  };
}

/**
 * The hour's own temperature. Where the document knows only the day's extremes, the highest, else
 * the lowest, with quality `suspect`: it holds for some moment of the time, not for all of it.
 */
function chooseTemperature(found: Found): Reading {
  const hourly = found.hourlyTemperature?.value;
  if (hourly !== undefined) return hourly;
  const extremes = [found.maximumTemperature?.value, found.minimumTemperature?.value];
  const known = extremes.filter((reading) => reading !== undefined);
  const reading = known.find(({ observed }) => observed) ?? known[0] ?? missingReading('absent');
  const isGood = reading.observed && reading.quality === 'good';
  return isGood ? observedReading(reading.value, 'suspect') : reading;
}
