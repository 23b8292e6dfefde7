import type {
  Reading,
  SnowpackSummary,
  StationDay,
  StationTriplet,
  ZoneBundle,
} from '@dawn-patrol/contracts';
import type { Policy } from '../policy/policy-schema.ts';
import { findMeasuredDay, snowReadings } from '../sources/measured-day.ts';
import { median, withoutFloatNoise } from './median.ts';
import type { StationQuantity } from './station-change.ts';
import { newestPair, type StationPair } from './station-pair.ts';
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
  const newest = windows.flatMap(newestRow);
  const pairs = windows.flatMap((window) => newestPair(window) ?? []);
  return {
    endsAt: day.at,
    stations: snowpack.stations.length,
    snowDepthCm: summarize(newest.flatMap((row) => goodValue(snowDepth.read(row.day)))),
    sweMm: summarize(newest.flatMap((row) => goodValue(snowWater.read(row.day)))),
    snowDepthChange24hCm: summarize(pairs.flatMap((pair) => goodChange(pair, snowDepth))),
    sweChange24hMm: summarize(pairs.flatMap((pair) => goodChange(pair, snowWater))),
    leftOut: [
      ...newest.flatMap((row) => leftOut(row, [snowDepth, snowWater])),
      ...pairs.flatMap((pair) => leftOutChanges(pair, [snowDepth, snowWater])),
    ].toSorted(byStation),
  };
}

interface StationRow {
  readonly station: StationTriplet;
  readonly day: StationDay;
}

function newestRow(window: StationWindow): StationRow[] {
  const day = dayBack(window, 0);
  return day === undefined ? [] : [{ station: window.station, day }];
}

function goodValue(reading: Reading): number[] {
  return reading.observed && reading.quality === 'good' ? [reading.value] : [];
}

function goodChange({ before, after }: StationPair, { read }: StationQuantity): number[] {
  return goodValue(read(before)).flatMap((first) =>
    goodValue(read(after)).map((second) => withoutFloatNoise(second - first)),
  );
}

function summarize(values: readonly number[]): SnowpackSummary['snowDepthCm'] {
  const middle = median(values);
  if (middle === null) return null;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return { median: middle, low: withoutFloatNoise(low), high: withoutFloatNoise(high), count: values.length };
}

type LeftOut = SnowpackSummary['leftOut'][number];

function leftOut({ station, day }: StationRow, quantities: readonly StationQuantity[]): LeftOut[] {
  return quantities.flatMap(({ quantity, read }) => {
    const fault = faultOf(read(day));
    return fault === null ? [] : [{ station, quantity, reason: fault }];
  });
}

/** A change whose newest reading is good is left out for the reading of the day before. */
function leftOutChanges(
  { station, before, after }: StationPair,
  quantities: readonly StationQuantity[],
): LeftOut[] {
  return quantities.flatMap(({ quantity, read }) => {
    const fault = faultOf(read(before));
    if (fault === null || faultOf(read(after)) !== null) return [];
    return [{ station, quantity: `${quantity}-change-24h`, reason: `${fault} the day before` }];
  });
}

function faultOf(reading: Reading): string | null {
  if (!reading.observed) return null;
  if (reading.quality === 'suspect') return 'suspect';
  return reading.quality === 'fail' ? 'failed its checks' : null;
}

function byStation(first: LeftOut, second: LeftOut): number {
  const [one, other] = [`${first.station} ${first.quantity}`, `${second.station} ${second.quantity}`];
  return one < other ? -1 : 1;
}
