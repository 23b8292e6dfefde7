import type { Reading, SnowpackSummary, ZoneBundle } from '@dawn-patrol/contracts';
import type { Policy } from '../policy/policy-schema.ts';
import { findMeasuredDay, snowReadings } from '../sources/measured-day.ts';
import { median, withoutFloatNoise } from './median.ts';
import type { StationQuantity } from './station-change.ts';
import { snowDepth, snowWater } from './station-quantities.ts';
import { dayBack, windowsEndingAt, type StationWindow } from './station-window.ts';

/**
 * The zone's snowpack on its newest finished day with snow values, however old: `endsAt` says when.
 * Only readings that their checks call good take part; a quantity without one is null, and suspect
 * or failed readings are listed. A change is worked out station by station, then summed up.
 */
export function summarizeSnowpack(bundle: ZoneBundle, policy: Policy): SnowpackSummary | null {
  const day = findMeasuredDay(bundle, snowReadings, policy);
  if (day.kind !== 'dated' || bundle.snowpack?.ok !== true) return null;
  const { value: snowpack } = bundle.snowpack;
  const windows = windowsEndingAt(snowpack, day.at);
  return {
    endsAt: day.at,
    stations: snowpack.stations.length,
    snowDepthCm: summarize(windows, (window) => goodBack(window, 0, snowDepth)),
    sweMm: summarize(windows, (window) => goodBack(window, 0, snowWater)),
    snowDepthChange24hCm: summarize(windows, (window) => goodChange(window, snowDepth)),
    sweChange24hMm: summarize(windows, (window) => goodChange(window, snowWater)),
    leftOut: leftOut(windows, [snowDepth, snowWater]),
  };
}

function readBack(window: StationWindow, back: number, { read }: StationQuantity): Reading | null {
  const day = dayBack(window, back);
  return day === undefined ? null : read(day);
}

function goodBack(window: StationWindow, back: number, quantity: StationQuantity): number | null {
  const reading = readBack(window, back, quantity);
  return reading?.observed === true && reading.quality === 'good' ? reading.value : null;
}

function goodChange(window: StationWindow, quantity: StationQuantity): number | null {
  const before = goodBack(window, 1, quantity);
  const after = goodBack(window, 0, quantity);
  return before === null || after === null ? null : withoutFloatNoise(after - before);
}

function summarize(
  windows: readonly StationWindow[],
  valueOf: (window: StationWindow) => number | null,
): SnowpackSummary['snowDepthCm'] {
  const values = windows.map(valueOf).filter((value) => value !== null);
  const middle = median(values);
  if (middle === null) return null;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return { median: middle, low: withoutFloatNoise(low), high: withoutFloatNoise(high), count: values.length };
}

type LeftOut = SnowpackSummary['leftOut'][number];

/** Station by station. A change is left out for the reading of the day before where that of the newest day has no fault. */
function leftOut(windows: readonly StationWindow[], quantities: readonly StationQuantity[]): LeftOut[] {
  const found: LeftOut[] = [];
  for (const window of windows) {
    const { station } = window;
    for (const measured of quantities) {
      const { quantity } = measured;
      const before = faultBack(window, 1, measured);
      const after = faultBack(window, 0, measured);
      if (after !== null) found.push({ station, quantity, reason: after });
      else if (before !== null) {
        found.push({ station, quantity: `${quantity}-change-24h`, reason: `${before} the day before` });
      }
    }
  }
  return found;
}

function faultBack(window: StationWindow, back: number, quantity: StationQuantity): string | null {
  const reading = readBack(window, back, quantity);
  if (reading?.observed !== true) return null;
  if (reading.quality === 'suspect') return 'suspect';
  return reading.quality === 'fail' ? 'failed its checks' : null;
}
