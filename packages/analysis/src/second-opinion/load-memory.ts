import { zoneGain } from '../signals/assess-new-load.ts';
import type { SignalContext } from '../signals/signal-context.ts';
import { stateOf } from '../signals/signal-state.ts';
import { precipitation, snowDepth, snowWater } from '../signals/station-quantities.ts';

/** How many days ago a load of one or three days was last that strong; null: not within the days looked at. */
export interface LoadMemory {
  readonly elevatedDaysAgo: number | null;
  readonly criticalDaysAgo: number | null;
  /** False when some of the days could not be judged: a load may hide in them. */
  readonly complete: boolean;
}

/** Looks back over the measured days, newest first, until a critical load is found. Null: no measured day is usable. */
export function recallLoad({ snow, settings }: SignalContext, days: number): LoadMemory | null {
  if (!snow.ok) return null;
  const [water, depth] = [[snowWater, precipitation] as const, [snowDepth] as const];
  const loads = [
    { days: 1, quantities: water, thresholds: settings.newWater24h },
    { days: 1, quantities: depth, thresholds: settings.newSnow24h },
    { days: 3, quantities: water, thresholds: settings.newWater72h },
    { days: 3, quantities: depth, thresholds: settings.newSnow72h },
  ];
  let elevatedDaysAgo: number | null = null;
  let complete = true;
  for (let back = 0; back <= days; back += 1) {
    for (const load of loads) {
      const gain = zoneGain(load, snow.value, settings, back);
      if (gain?.complete !== true) complete = false;
      const state = gain === null ? 'calm' : stateOf(gain.amount, load.thresholds);
      if (state !== 'calm') elevatedDaysAgo ??= back;
      if (state === 'critical') return { elevatedDaysAgo, criticalDaysAgo: back, complete };
    }
  }
  return { elevatedDaysAgo, criticalDaysAgo: null, complete };
}
