import type { StationDay } from '@dawn-patrol/contracts';
import type { SignalSettings } from '../policy/signal-settings.ts';
import { trustedValue } from './trusted-value.ts';
import { snowDepth, snowWater } from './station-quantities.ts';
import { dayBack, gainOver, valueBack, type StationWindow } from './station-window.ts';

type Settings = SignalSettings['persistentWeakLayer'];

const hoursPerDay = 24;

/** What a station's days say of a weak layer: null where they do not say. */
export interface WeakLayerHistory {
  readonly station: StationWindow['station'];
  /** A layer formed, or was buried by a slab, within the time that it is held for. */
  readonly formed: boolean | null;
  /** The most that fell on one within the policy's days, cm, and how many days ago that ended; null: none formed. */
  readonly burial: { readonly amount: number; readonly endedBack: number } | null;
  /** What lies on it of the newest days, cm: the snow of the coming day adds to it. Null: none formed. */
  readonly onSurface: number | null;
  /** The greatest gradient of the days looked at, degrees a metre; null: none could be worked out. */
  readonly gradient: number | null;
}

/**
 * Goes through the days for which a layer is held, oldest first. A day forms one when the air's mean
 * over the days before it, over the depth, exceeds the gradient. A run of cold, dry nights may have
 * formed one at the surface: whether the sky was clear nobody measured, so that the question is open.
 */
export function weakLayerHistory(window: StationWindow, settings: Settings): WeakLayerHistory {
  const { hold, burialDays } = settings;
  let [first, last]: [number | null, number | null] = [null, null];
  let [open, gradient]: [boolean, number | null] = [false, null];
  let burial: WeakLayerHistory['burial'] = null;
  for (let back = hold.value + burialDays.value; back >= 0; back -= 1) {
    // A window that ends on a day without snow ended earlier.
    if (first !== null && back <= hold.value && fallenOn(window, back, 1) > 0) {
      const amount = fallenOn(window, back, Math.min(burialDays.value, first - back));
      if (burial === null || amount >= burial.amount) burial = { amount, endedBack: back };
    }
    const steepness = gradientAt(window, back, settings);
    if (steepness !== null) gradient = Math.max(gradient ?? 0, steepness);
    if (steepness !== null && steepness > settings.gradient.value) [first, last] = [first ?? back, back];
    else open ||= steepness === null || mayHaveFacetted(window, back, settings);
  }
  const held = (last !== null && last <= hold.value) || (burial?.amount ?? 0) >= settings.burial.value;
  const before = burialDays.value - Math.ceil(settings.lookAhead.value / hoursPerDay);
  return {
    station: window.station,
    formed: held ? true : open ? null : false,
    burial: held ? burial : null,
    onSurface: held && first !== null ? fallenOn(window, 0, Math.min(before, first)) : null,
    gradient,
  };
}

/** New snow of the days that end so many days ago, cm: at least. */
function fallenOn(window: StationWindow, endsBack: number, days: number): number {
  return gainOver(window, { days, endsBack }, snowDepth.read)?.amount ?? 0;
}

/** The mean air temperature of some days over the depth at their end, degrees a metre; 0 in thaw or without snow. */
function gradientAt(window: StationWindow, back: number, { gradientDays }: Settings): number | null {
  const depth = valueBack(window, back, snowDepth.read);
  if (depth === null) return null;
  let sum = 0;
  for (let day = back; day < back + gradientDays.value; day += 1) {
    const mean = meanOf(dayBack(window, day));
    if (mean === null) return null;
    sum += mean;
  }
  return depth <= 0 ? 0 : Math.max(0, -sum / gradientDays.value) / (depth / 100);
}

function meanOf(day: StationDay | undefined): number | null {
  if (day === undefined) return null;
  const average = trustedValue(day.temperatureAverageC);
  if (average !== null) return average;
  const low = trustedValue(day.temperatureMinimumC);
  const high = trustedValue(day.temperatureMaximumC);
  return low === null || high === null ? null : (low + high) / 2;
}

/** False when one of the nights was not cold or not dry: then no layer formed at the surface. True also where nobody knows. */
function mayHaveFacetted(window: StationWindow, back: number, settings: Settings): boolean {
  for (let night = back; night < back + settings.nights.value; night += 1) {
    const minimum = valueBack(window, night, (day) => day.temperatureMinimumC);
    if (minimum !== null && minimum >= settings.coldBelow.value) return false;
    const water = gainOver(window, { days: 1, endsBack: night }, snowWater.read);
    if (water !== null && water.amount >= settings.dryBelow.value) return false;
  }
  return true;
}
