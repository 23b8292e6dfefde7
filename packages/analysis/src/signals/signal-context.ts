import {
  toInstant,
  type IsoInstant,
  type SignalReading,
  type StationDay,
  type Reading,
  type ZoneBundle,
} from '@dawn-patrol/contracts';
import type { Policy } from '../policy/policy-schema.ts';
import type { SignalSettings } from '../policy/signal-settings.ts';
import { findMeasuredDay, snowReadings, temperatureReadings, toSignalDay } from '../sources/measured-day.ts';
import { zoneGain, type MeasuredDays } from './assess-new-load.ts';
import { available, unavailable, type Available } from './available.ts';
import {
  forecastPlaces,
  hourlyHours,
  hoursAhead,
  type ForecastPlaces,
  type WindHours,
} from './forecast-hours.ts';
import { findMeasuredHours, type HourlyStation } from './measured-hours.ts';
import { withoutFloatNoise } from './median.ts';
import { snowDepth } from './station-quantities.ts';
import { windowsEndingAt } from './station-window.ts';

/** An amount of the zone as a reading: at least that much, exactly when `complete`. */
export interface ZoneAmount {
  readonly reading: SignalReading;
  readonly complete: boolean;
}

/** What signals are judged from, worked out once for all of them. */
export interface SignalContext {
  readonly bundle: ZoneBundle;
  readonly asOf: IsoInstant;
  readonly settings: SignalSettings;
  /** The newest day with snow values, and that with temperatures: a late pillow does not silence a thermometer. */
  readonly snow: Available<MeasuredDays>;
  readonly warmth: Available<MeasuredDays>;
  readonly hours: Available<readonly HourlyStation[]>;
  readonly places: ForecastPlaces;
  readonly hourly: () => Available<WindHours>;
  /** New snow of the last 72 measured hours. */
  readonly recentSnow: () => Available<ZoneAmount>;
  /** Snowfall forecast for the start zones over the coming hours; null without a current grid. */
  readonly snowfallAhead: (hours: number) => ZoneAmount | null;
}

const recentDays = 3;

export function signalContext(bundle: ZoneBundle, policy: Policy): SignalContext {
  const settings = policy.signals;
  const { asOf } = bundle;
  const { windLoading, rainOnSnow, precipitationRate, persistentWeakLayer } = settings;
  const ahead = [windLoading, rainOnSnow, precipitationRate, persistentWeakLayer].map(
    ({ lookAhead }) => lookAhead.value,
  );
  const span = hoursAhead(asOf, Math.max(...ahead));
  const snow = findDays(bundle, snowReadings, policy);
  const places = forecastPlaces(bundle, policy, span);
  return {
    bundle,
    asOf,
    settings,
    snow,
    warmth: findDays(bundle, temperatureReadings, policy),
    hours: findMeasuredHours(bundle, policy),
    places,
    hourly: () => hourlyHours(bundle, policy, span),
    recentSnow: () => recentSnow(snow, settings),
    snowfallAhead: (hours) => snowfallAhead(places, hours),
  };
}

function findDays(
  bundle: ZoneBundle,
  readings: (day: StationDay) => readonly Reading[],
  policy: Policy,
): Available<MeasuredDays> {
  const day = toSignalDay(findMeasuredDay(bundle, readings, policy), bundle.asOf, policy);
  if (!day.usable) return unavailable(day.missing);
  const { snowpack } = bundle;
  if (snowpack?.ok !== true) return unavailable('snotel');
  return available({ windows: windowsEndingAt(snowpack.value, day.endsAt), endsAt: day.endsAt });
}

function recentSnow(snow: Available<MeasuredDays>, settings: SignalSettings): Available<ZoneAmount> {
  if (!snow.ok) return snow;
  const gain = zoneGain({ days: recentDays, quantities: [snowDepth] }, snow.value, settings, 0);
  if (gain === null) return unavailable('snow-depth');
  const { endsAt } = snow.value;
  return available({
    reading: { quantity: 'new-snow-72h', value: gain.amount, unit: 'cm', at: endsAt },
    complete: gain.complete,
  });
}

function snowfallAhead({ upper }: ForecastPlaces, count: number): ZoneAmount | null {
  if (!upper.ok) return null;
  const hours = upper.value.hours('snowfallCm').slice(0, count);
  const value = withoutFloatNoise(hours.reduce<number>((sum, hour) => sum + (hour ?? 0), 0));
  const at = toInstant(upper.value.from + count * 3_600_000);
  return {
    reading: { quantity: 'forecast-snowfall', value, unit: 'cm', at },
    complete: hours.every((hour) => hour !== null),
  };
}
