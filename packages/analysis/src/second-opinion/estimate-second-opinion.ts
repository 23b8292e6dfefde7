import { type DangerLevel, type SecondOpinion, type Signal } from '@dawn-patrol/contracts';
import type { SecondOpinionSettings } from '../policy/second-opinion-settings.ts';
import type { SignalContext } from '../signals/signal-context.ts';
import { recallLoad, type LoadMemory } from './load-memory.ts';

const measuredLoads: ReadonlySet<string> = new Set([
  'new-snow-24h',
  'new-snow-48h',
  'new-snow-72h',
  'new-water-24h',
  'new-water-48h',
  'new-water-72h',
]);
const otherLoads: ReadonlySet<string> = new Set(['precipitation-rate', 'wind-loading']);
const warmth: ReadonlySet<string> = new Set(['warming-24h', 'refreeze', 'rain-on-snow']);
const weakLayer = 'persistent-weak-layer';

/** A reason for at least that level. */
interface Driver {
  readonly name: string;
  readonly level: number;
}

/**
 * A danger level worked out from weather and snowpack alone: an automated comparison, not a
 * forecast. The published rating, rose and text are not looked at, nor are reports from the field.
 * It starts where nothing speaks for more, takes the highest level that a driver asks for, and gives
 * an interval that a missing input widens upwards: what nobody measured is not calm. Null when no
 * load could be judged at all: then nothing can be said.
 * Source: the core is that of Floyer and Bender, ISSW proceedings (Avalanche Canada's "Dangerator").
 */
export function estimateSecondOpinion(
  context: SignalContext,
  signals: readonly Signal[],
  settings: SecondOpinionSettings,
): SecondOpinion | null {
  const judged = signals.filter(({ id, state }) => measuredLoads.has(id) && state !== 'not-evaluable');
  const memory = recallLoad(context, settings.elevatedHold.value);
  if (judged.length === 0 || memory === null) return null;
  const drivers = [
    ...signals.flatMap((signal) => driverOf(signal, settings)),
    ...rememberedDrivers(memory, settings),
  ];
  const missing = [
    ...signals.filter(matters).flatMap(({ id, state }) => (state === 'not-evaluable' ? [id] : [])),
    ...(memory.complete || memory.criticalDaysAgo !== null ? [] : ['loading-history']),
  ];
  const level = Math.max(settings.floor.value, ...drivers.map((driver) => driver.level));
  return {
    level: toLevel(level),
    low: toLevel(level - 1),
    high: toLevel(highest(level, missing, signals, settings)),
    drivers: drivers.filter((driver) => driver.level === level).map(({ name }) => name),
    missing,
  };
}

function matters({ id }: Signal): boolean {
  return measuredLoads.has(id) || otherLoads.has(id) || warmth.has(id) || id === weakLayer;
}

function driverOf({ id, state }: Signal, settings: SecondOpinionSettings): Driver[] {
  if (state !== 'elevated' && state !== 'critical') return [];
  const name = `${id}: ${state}`;
  const critical = state === 'critical';
  if (measuredLoads.has(id) || otherLoads.has(id)) {
    return [{ name, level: (critical ? settings.criticalLoading : settings.recentLoading).value }];
  }
  if (warmth.has(id)) {
    return [{ name, level: (critical ? settings.criticalWarming : settings.elevatedWarming).value }];
  }
  // A layer that nothing lies on is no slab: only a buried one speaks for more.
  return id === weakLayer && critical ? [{ name, level: settings.buriedWeakLayer.value }] : [];
}

function rememberedDrivers(
  { elevatedDaysAgo, criticalDaysAgo }: LoadMemory,
  settings: SecondOpinionSettings,
): Driver[] {
  const { elevatedHold, criticalHold, criticalLoading, recentLoading } = settings;
  if (criticalDaysAgo !== null && criticalDaysAgo > 0 && criticalDaysAgo <= criticalHold.value) {
    return [{ name: `load ${criticalDaysAgo} d ago: critical`, level: criticalLoading.value }];
  }
  const daysAgo = elevatedDaysAgo ?? criticalDaysAgo;
  if (daysAgo === null || daysAgo === 0 || daysAgo > elevatedHold.value) return [];
  return [{ name: `load ${daysAgo} d ago: elevated`, level: recentLoading.value }];
}

/** One level above, or what the worst of a missing input would ask for, if that is more. */
function highest(
  level: number,
  missing: readonly string[],
  signals: readonly Signal[],
  settings: SecondOpinionSettings,
): number {
  const { criticalLoading, criticalWarming, buriedWeakLayer, extremeNewSnow72h } = settings;
  const worst = missing.map((name) => {
    if (warmth.has(name)) return criticalWarming.value;
    return name === weakLayer ? buriedWeakLayer.value : criticalLoading.value;
  });
  const snow = signals.find(({ id }) => id === 'new-snow-72h')?.readings[0];
  const extreme = snow?.quantity === 'new-snow-72h' && snow.value >= extremeNewSnow72h.value;
  // Nothing short of such a storm speaks for Extreme; where it may hide, at High, it is not ruled out.
  if (extreme || (level === 4 && missing.includes('new-snow-72h'))) return 5;
  return Math.min(4, Math.max(level + 1, ...worst));
}

const byValue: readonly DangerLevel[] = [1, 1, 2, 3, 4, 5];

function toLevel(value: number): DangerLevel {
  return byValue[Math.max(0, Math.round(value))] ?? 5;
}
