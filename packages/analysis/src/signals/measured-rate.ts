import { toInstant, type Reading, type StationHour } from '@dawn-patrol/contracts';
import type { SignalSettings } from '../policy/signal-settings.ts';
import type { RateFinding } from './assess-precipitation-rate.ts';
import type { HourlyStation } from './measured-hours.ts';
import { hourlyRate, type Rate, type RateSpan } from './hourly-rate.ts';
import { median } from './median.ts';
import { higherState, stateOf } from './signal-state.ts';

const accumulated = (hour: StationHour): Reading => hour.precipitationAccumulatedMm;
const water = (hour: StationHour): Reading => hour.sweMm;
const depth = (hour: StationHour): Reading => hour.snowDepthCm;

/**
 * The zone's rate over the last day: the median of the stations' greatest. Gauge and pillow both
 * count; hours without a value are bounded by their neighbours, because water accumulates.
 */
export function measuredRate(stations: readonly HourlyStation[], settings: SignalSettings): RateFinding {
  const { duration, lookBack, water: limits, snow } = settings.precipitationRate;
  const span = { duration: duration.value, lookBack: lookBack.value, limit: limits.elevated.value };
  const waters = stations.flatMap((station) => stationRate(station, span) ?? []);
  const depths = stations.flatMap(
    (station) => hourlyRate(station, { ...span, limit: snow.critical.value }, depth) ?? [],
  );
  const least = median(waters.map(({ atLeast }) => atLeast));
  const most = median(waters.flatMap(({ atMost }) => atMost ?? []));
  const snowing = median(depths.map(({ atLeast }) => atLeast));
  const known = waters.filter(({ atMost }) => atMost !== null).length >= settings.minimumStations.value;
  const byDepth = snowing !== null && snowing >= snow.critical.value ? 'critical' : 'calm';
  const state = higherState(least === null ? 'calm' : stateOf(least, limits), byDepth);
  const calm = known && most !== null && stateOf(most, limits) === 'calm';
  const reached = [
    ...waters.filter(({ atLeast }) => atLeast >= limits.elevated.value),
    ...depths.filter(({ atLeast }) => atLeast >= snow.critical.value),
  ].map(({ endsAt }) => endsAt);
  const at = toInstant(Math.max(...stations.map(({ newest }) => newest)));
  return {
    state,
    open: calm || state !== 'calm' ? [] : ['hourly-precipitation'],
    readings: [
      ...(least === null ? [] : [{ quantity: 'precipitation-rate', value: least, unit: 'mm/h', at }]),
      ...(snowing === null ? [] : [{ quantity: 'snowfall-rate', value: snowing, unit: 'cm/h', at }]),
      ...waters.map(({ atLeast, endsAt, station }) => ({
        quantity: 'precipitation-rate',
        value: atLeast,
        unit: 'mm/h',
        at: toInstant(endsAt),
        station,
      })),
    ],
    ...(reached.length === 0 ? {} : { reachedAt: Math.max(...reached) }),
  };
}

interface StationRate extends Rate {
  readonly station: HourlyStation['station'];
}

function stationRate(station: HourlyStation, span: RateSpan): StationRate | null {
  const rate = waterRate(station, span);
  return rate === null ? null : { ...rate, station: station.station };
}

/** The greater of what gauge and pillow say, where either is heard. */
function waterRate(station: HourlyStation, span: RateSpan): Rate | null {
  const gauge = hourlyRate(station, span, accumulated);
  const pillow = hourlyRate(station, span, water);
  if (gauge === null || pillow === null) return gauge ?? pillow;
  const { atLeast, endsAt } = gauge.atLeast >= pillow.atLeast ? gauge : pillow;
  const both = gauge.atMost !== null && pillow.atMost !== null;
  return {
    atLeast,
    endsAt,
    atMost: both ? Math.max(gauge.atMost, pillow.atMost) : (gauge.atMost ?? pillow.atMost),
  };
}
