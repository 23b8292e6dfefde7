import type { StationField } from '../element-table.ts';
import { airTemperature } from './air-temperature.ts';
import { allowedChange } from './check-rate-of-change.ts';
import { coldTrace } from './cold-trace.ts';
import { explainedRise } from './explain-rise.ts';
import { relationLimits, type QualityLimits } from './quality-limits.ts';
import type { CheckInput, Finding } from './station-grid.ts';
import { valueAt } from './track-places.ts';
import { walkChanges } from './walk-changes.ts';

const fields = ['snowDepthCm', 'sweMm', 'precipitationAccumulatedMm'] as const;
const {
  unknownTemperature,
  snowfallTemperature,
  meltPerDegree,
  settlementShare,
  settlementMaximum,
  rainThrough,
  gaugeExcess,
} = relationLimits;

/**
 * Jumps that no weather explains: a depth that rises without water, precipitation that leaves no
 * trace in freezing air, snow that goes faster than it melts or settles, a gauge that runs backwards.
 * The first value after the jump is suspect. SWE without precipitation has a check of its own.
 */
export function checkStep(input: CheckInput, limits: QualityLimits): Finding[] {
  return fields.flatMap((field) => {
    const track = input.tracks.get(field);
    if (track === undefined) return [];
    const believes = (from: number, to: number): boolean => {
      const change = (valueAt(track, to) ?? 0) - (valueAt(track, from) ?? 0);
      return (
        believesFall(input, limits, { field, from, to, size: -change }) &&
        (change < 0 || believesRise(input, limits, { field, from, to, size: change }))
      );
    };
    return walkChanges(track, limits.reach.value, believes).map((index): Finding => ({
      check: 'step',
      field,
      index,
      flag: 'suspect',
    }));
  });
}

interface Move {
  readonly field: StationField;
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

function believesRise({ tracks }: CheckInput, limits: QualityLimits, move: Move): boolean {
  if (move.field === 'sweMm' || move.size <= limits.fields[move.field].unexplainedRise.value) return true;
  const explained = explainedRise(tracks, move, limits);
  if (explained === null) return true;
  if (move.field === 'snowDepthCm') return explained >= move.size;
  const temperature = airTemperature(tracks, move.to) ?? unknownTemperature.value;
  const least = temperature > snowfallTemperature.value ? rainThrough.value : 0;
  return move.size <= Math.max(least, explained * gaugeExcess.value);
}

function believesFall(input: CheckInput, limits: QualityLimits, move: Move): boolean {
  const { fall, fallPerDay } = limits.fields[move.field];
  const trace = coldTrace(input.tracks, move, limits);
  const steps = trace > 0 ? 1 : move.to - move.from;
  const allowed = allowedChange(fall.value, fallPerDay.value, steps, limits) - trace;
  if (move.size <= allowed) return true;
  if (move.field === 'snowDepthCm') return move.size <= allowed + settlement(input, limits, move);
  if (move.field === 'sweMm') return move.size <= allowed + melt(input, limits, move);
  return input.beginsWaterYear(move.from, move.to);
}

/**
 * How much the snow of the last days may settle: a share of what the depth has gained in them, so much a
 * day and at most the limit.
 */
function settlement({ tracks }: CheckInput, limits: QualityLimits, { from, to }: Move): number {
  const track = tracks.get('snowDepthCm') ?? [];
  const value = valueAt(track, from) ?? 0;
  let lowest = value;
  for (let place = from - 1; place >= Math.max(0, from - 3 * limits.stepsPerDay); place -= 1) {
    lowest = Math.min(lowest, valueAt(track, place) ?? lowest);
  }
  const inOneDay = Math.min((value - lowest) * settlementShare.value, settlementMaximum.value);
  return inOneDay * Math.min(1, (to - from) / limits.stepsPerDay);
}

function melt({ tracks }: CheckInput, limits: QualityLimits, { from, to }: Move): number {
  let degreeDays = 0;
  for (let place = from + 1; place <= to; place += 1) {
    const temperature = airTemperature(tracks, place) ?? unknownTemperature.value;
    degreeDays += Math.max(0, temperature) / limits.stepsPerDay;
  }
  return degreeDays * meltPerDegree.value;
}
