import { addHours, type IsoInstant, type Signal, type SignalReading } from '@dawn-patrol/contracts';
import type { SignalSettings } from '../policy/signal-settings.ts';
import { holdState } from './hold-state.ts';
import { median, withoutFloatNoise, zoneMedian } from './median.ts';
import { notEvaluable, rankOf, stateOf } from './signal-state.ts';
import type { StationQuantity } from './station-change.ts';
import { dayBack, gainOver, valueBack, type Gain, type StationWindow } from './station-window.ts';

/** The measured days that signals are judged on. */
export interface MeasuredDays {
  readonly windows: readonly StationWindow[];
  /** End of the newest day. */
  readonly endsAt: IsoInstant;
}

export interface NewLoad {
  readonly id: string;
  readonly days: number;
  /** The load itself first, then what may stand in for it at a station without it. */
  readonly quantities: readonly [StationQuantity, ...StationQuantity[]];
  readonly thresholds: SignalSettings['newSnow24h'] | SignalSettings['newWater24h'];
}

/**
 * New load over some days: the median of what the stations gained. Depth under-reads new snow, which
 * settles; water does not. Days without a value leave a lower bound, which can raise and never calms.
 * The zone's value is the first reading, without a station.
 */
export function assessNewLoad(load: NewLoad, days: MeasuredDays, settings: SignalSettings): Signal {
  const { id, thresholds, quantities } = load;
  const [{ quantity, unit }] = quantities;
  const readings = readingsOf(load, days);
  const zone = zoneGain(load, days, settings, 0);
  if (zone === null) return notEvaluable(id, [quantity], readings);
  const before = (): Gain | null => zoneGain(load, days, settings, 1);
  const held = holdState({
    amount: zone.amount,
    thresholds,
    releasePercent: settings.hysteresis.release.value,
    dayBefore: () => exactAmount(before()),
  });
  const { state } = held;
  if (state === null || (state === 'calm' && !zone.complete)) {
    return notEvaluable(id, [state === null ? `${quantity}-history` : quantity], readings);
  }
  const zoneReading = { quantity: id, value: zone.amount, unit, at: days.endsAt };
  const signal: Signal = { id, state, cells: [], readings: [zoneReading, ...readings], basis: 'measured' };
  if (state === 'calm') return signal;
  const earlier = held.held || load.days > 1 ? exactAmount(before()) : null;
  if (earlier === null) return { ...signal, raisedAt: days.endsAt };
  const dayBefore = addHours(days.endsAt, -settings.period.value);
  const stood = rankOf(stateOf(earlier, thresholds)) >= rankOf(state);
  return {
    ...signal,
    readings: [
      zoneReading,
      { quantity: `${id}-day-before`, value: earlier, unit, at: dayBefore },
      ...readings,
    ],
    raisedAt: stood ? dayBefore : days.endsAt,
  };
}

function exactAmount(gain: Gain | null): number | null {
  return gain?.complete === true ? gain.amount : null;
}

/** The zone's gain: the greater of the medians of the exact gains and of all, lower bounds among them. */
export function zoneGain(
  { days, quantities }: Pick<NewLoad, 'days' | 'quantities'>,
  { windows }: MeasuredDays,
  settings: SignalSettings,
  endsBack: number,
): Gain | null {
  const amounts: number[] = [];
  const exact: number[] = [];
  for (const window of windows) {
    const gain = stationGain(window, quantities, { days, endsBack });
    if (gain === null) continue;
    const amount = withoutFloatNoise(gain.amount);
    amounts.push(amount);
    if (gain.complete) exact.push(amount);
  }
  const bound = zoneMedian(amounts, settings);
  if (bound === null) return null;
  return {
    amount: Math.max(bound, median(exact) ?? bound),
    complete: exact.length >= settings.minimumStations.value,
  };
}

/** The first quantity known on every day; where none is, the greatest lower bound. */
function stationGain(
  window: StationWindow,
  quantities: NewLoad['quantities'],
  span: { readonly days: number; readonly endsBack: number },
): Gain | null {
  let best: Gain | null = null;
  for (const { read } of quantities) {
    const gain = gainOver(window, span, read);
    if (gain === null) continue;
    if (gain.complete) return gain;
    if (best === null || gain.amount > best.amount) best = gain;
  }
  return best;
}

/** Oldest first, station by station; of what stands in only where the load itself has a day without a value. */
function readingsOf({ days, quantities }: NewLoad, { windows }: MeasuredDays): SignalReading[] {
  const readings: SignalReading[] = [];
  for (const window of windows) {
    for (const { quantity, unit, read } of quantities) {
      let complete = true;
      for (let back = days; back >= 0; back -= 1) {
        const day = dayBack(window, back);
        const value = valueBack(window, back, read);
        if (day === undefined || value === null) complete = false;
        else readings.push({ quantity, value, unit, at: day.endsAt, station: window.station });
      }
      if (complete) break;
    }
  }
  return readings;
}
