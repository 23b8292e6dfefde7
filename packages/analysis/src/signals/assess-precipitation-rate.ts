import { toInstant, type Signal, type SignalReading } from '@dawn-patrol/contracts';
import type { SignalSettings } from '../policy/signal-settings.ts';
import type { ForecastHours } from './forecast-hours.ts';
import { measuredRate } from './measured-rate.ts';
import { withoutFloatNoise } from './median.ts';
import type { SignalContext } from './signal-context.ts';
import { notEvaluable, rankOf, stateOf, type JudgedState } from './signal-state.ts';

const id = 'precipitation-rate';
const millisecondsPerHour = 3_600_000;

/** One half of the signal: what was measured, or what is forecast. `open`: what keeps it from being calm. */
export interface RateFinding {
  readonly state: JudgedState;
  readonly open: readonly string[];
  readonly readings: readonly SignalReading[];
  /** End of the newest hours that reached the state, where it was measured. */
  readonly reachedAt?: number;
}

/**
 * How hard it precipitates for some hours on end: at the stations over the last day, and in the
 * forecast for the start zones over the coming one. Either can raise; calm takes both.
 */
export function assessPrecipitationRate({ hours, places, settings }: SignalContext): Signal {
  const past: RateFinding = hours.ok
    ? measuredRate(hours.value, settings)
    : { state: 'calm', open: [hours.missing], readings: [] };
  const coming: RateFinding = places.upper.ok
    ? forecastRate(places.upper.value, settings.precipitationRate)
    : { state: 'calm', open: [places.upper.missing], readings: [] };
  const measured = rankOf(past.state) >= rankOf(coming.state);
  const { state } = measured ? past : coming;
  const open = [...past.open, ...coming.open];
  const readings = [...past.readings, ...coming.readings];
  if (state === 'calm') {
    if (open.length > 0) return notEvaluable(id, open, readings);
    return { id, state, cells: [], readings, basis: 'forecast' };
  }
  return {
    id,
    state,
    cells: [],
    readings,
    ...(open.length === 0 ? {} : { missing: [...new Set(open)] }),
    basis: measured ? 'measured' : 'forecast',
    ...(measured && past.reachedAt !== undefined ? { raisedAt: toInstant(past.reachedAt) } : {}),
  };
}

/** The greatest mean rate of consecutive forecast hours: totals are divided by their time before. */
function forecastRate(place: ForecastHours, settings: SignalSettings['precipitationRate']): RateFinding {
  const { duration, lookAhead, water } = settings;
  const amounts = place.hours('precipitationMm').slice(0, lookAhead.value);
  let [greatest, endsAt, sum] = [0, duration.value, 0];
  amounts.forEach((amount, hour) => {
    sum += (amount ?? 0) - (amounts[hour - duration.value] ?? 0);
    if (sum / duration.value > greatest) [greatest, endsAt] = [sum / duration.value, hour + 1];
  });
  const rate = withoutFloatNoise(greatest);
  const at = toInstant(place.from + endsAt * millisecondsPerHour);
  const state = stateOf(rate, water);
  return {
    state,
    open: amounts.includes(null) ? ['forecast-precipitation'] : [],
    readings: amounts.every((amount) => amount === null)
      ? []
      : [{ quantity: 'forecast-precipitation-rate', value: rate, unit: 'mm/h', at }],
  };
}
