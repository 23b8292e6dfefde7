import type { Signal } from '@dawn-patrol/contracts';
import type { Policy } from '../policy/policy-schema.ts';
import { assessNewLoad, type MeasuredDays, type NewLoad } from './assess-new-load.ts';
import { assessPersistentWeakLayer } from './assess-persistent-weak-layer.ts';
import { assessPrecipitationRate } from './assess-precipitation-rate.ts';
import { assessRainOnSnow } from './assess-rain-on-snow.ts';
import { assessRecentAvalanches } from './assess-recent-avalanches.ts';
import { assessRefreeze } from './assess-refreeze.ts';
import { assessSettlement } from './assess-settlement.ts';
import { assessWarming } from './assess-warming.ts';
import { assessWindLoading } from './assess-wind-loading.ts';
import type { Available } from './available.ts';
import type { SignalContext } from './signal-context.ts';
import { notEvaluable } from './signal-state.ts';
import { precipitation, snowDepth, snowWater } from './station-quantities.ts';

/**
 * What measurements, forecasts of the weather and reports say of loading, warming and avalanches,
 * always all of them and in this order. Data that is missing, unreadable or expired makes a signal
 * `not-evaluable`, never calm. Signals that join sources are not evaluated on sources that are not
 * of one moment.
 */
export function assessSignals(context: SignalContext, policy: Policy, coherent: boolean): Signal[] {
  const { settings, snow, warmth } = context;
  const join = (id: string, assess: (context: SignalContext) => Signal): Signal =>
    coherent ? assess(context) : notEvaluable(id, ['sources-not-coherent']);
  return [
    ...newLoads(context).map((load) => onDays(load.id, snow, (days) => assessNewLoad(load, days, settings))),
    assessPrecipitationRate(context),
    onDays('settlement', snow, (days) => assessSettlement(days, settings)),
    join('wind-loading', assessWindLoading),
    onDays('warming-24h', warmth, (days) => assessWarming(days, settings)),
    assessRefreeze(context),
    join('rain-on-snow', assessRainOnSnow),
    join('persistent-weak-layer', assessPersistentWeakLayer),
    assessRecentAvalanches(context.bundle, policy),
  ];
}

function newLoads({ settings }: SignalContext): NewLoad[] {
  const { newSnow24h, newSnow48h, newSnow72h, newWater24h, newWater48h, newWater72h } = settings;
  const depth = [snowDepth] as const;
  const water = [snowWater, precipitation] as const;
  return [
    { id: 'new-snow-24h', days: 1, quantities: depth, thresholds: newSnow24h },
    { id: 'new-snow-48h', days: 2, quantities: depth, thresholds: newSnow48h },
    { id: 'new-snow-72h', days: 3, quantities: depth, thresholds: newSnow72h },
    { id: 'new-water-24h', days: 1, quantities: water, thresholds: newWater24h },
    { id: 'new-water-48h', days: 2, quantities: water, thresholds: newWater48h },
    { id: 'new-water-72h', days: 3, quantities: water, thresholds: newWater72h },
  ];
}

function onDays(id: string, days: Available<MeasuredDays>, assess: (days: MeasuredDays) => Signal): Signal {
  return days.ok ? assess(days.value) : notEvaluable(id, [days.missing]);
}
