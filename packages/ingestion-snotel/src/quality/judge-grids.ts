import { observedReading, type QualityFlag, type Reading } from '@dawn-patrol/contracts';
import type { StationField } from '../element-table.ts';
import { checkDensity } from './check-density.ts';
import { checkFlatLine, checkPluggedGauge } from './check-flat-line.ts';
import { checkLastingSlip } from './check-lasting-slip.ts';
import { checkNeighbours } from './check-neighbours.ts';
import { checkRange } from './check-range.ts';
import { checkRepeats } from './check-repeats.ts';
import { checkSpike } from './check-spike.ts';
import { checkTemperatureOrder } from './check-temperature-order.ts';
import { checkThermometer } from './check-thermometer.ts';
import { checkUnitSlip } from './check-unit-slip.ts';
import { combineFlags } from './combine-flags.ts';
import { doubtfulChanges } from './doubtful-changes.ts';
import type { QualityLimits } from './quality-limits.ts';
import type { Finding, StageInput, StationGrid, Track, Tracks } from './station-grid.ts';
import { valueAt } from './track-places.ts';
import { hasNeighbour } from './walk-changes.ts';

type Check = (input: StageInput, limits: QualityLimits) => readonly Finding[];

/**
 * The checks of one station, in stages: what a stage objects to is not there for the stages after it,
 * so that one bad value is not blamed on its neighbours, nor on the station's other sensors.
 */
const stages: readonly (readonly Check[])[] = [
  [checkRange],
  [checkRepeats],
  [checkUnitSlip],
  [checkSpike],
  [checkPluggedGauge],
  [checkLastingSlip],
  [({ doubtful }) => doubtful(), checkTemperatureOrder, checkFlatLine],
  [checkDensity],
];

/** How the grids of one answer are to be judged. */
export interface JudgeOptions {
  readonly limits: QualityLimits;
  readonly beginsWaterYear: (from: number, to: number) => boolean;
  /** True for a value of another kind than those around it: only its range is checked. */
  readonly isIncomparable: (time: number) => boolean;
}

/** A station's readings with their final quality, and what the checks objected to. */
export interface JudgedGrid {
  readonly readings: ReadonlyMap<StationField, readonly Reading[]>;
  readonly findings: readonly Finding[];
}

/**
 * The readings of stations with their quality, in the order of the grids. `fail` and `suspect`: a
 * check says so, or the service does. `unknown`: an estimate, a value of another kind than those
 * around it, or one with no value near enough to compare with. `good`: every check was made and
 * passed. Values and missing readings are never altered.
 */
export function judgeGrids(grids: readonly StationGrid[], options: JudgeOptions): JudgedGrid[] {
  const stations = grids.map((grid) => ({ grid, ...judgeAlone(grid, options) }));
  const doubts = checkNeighbours(stations, options.limits);
  return stations.map(({ grid, range, findings }, position) => {
    const own = [...findings, ...(doubts[position] ?? [])];
    const all = [...own, ...checkThermometer(range, own)];
    return { readings: applyFindings(grid, range, all, options), findings: all };
  });
}

interface JudgedAlone {
  readonly findings: Finding[];
  /** The comparable values that are in range. */
  readonly range: Tracks;
  /** The values that no check objects to. */
  readonly tracks: Tracks;
}

function judgeAlone(grid: StationGrid, options: JudgeOptions): JudgedAlone {
  const { limits } = options;
  const beginsWaterYear = (from: number, to: number): boolean =>
    options.beginsWaterYear(grid.first + from, grid.first + to);
  const findings: Finding[] = [];
  let input = toStageInput(tracksOf(grid), beginsWaterYear, limits);
  let range = input.tracks;
  for (const [position, checks] of stages.entries()) {
    const found = checks.flatMap((check) => check(input, limits));
    if (found.length > 0) {
      for (const finding of found) findings.push(finding);
      input = toStageInput(without(input.tracks, found), beginsWaterYear, limits);
    }
    if (position > 0) continue;
    range = comparable(input.tracks, grid.first, options);
    input = toStageInput(range, beginsWaterYear, limits);
  }
  return { findings, range, tracks: input.tracks };
}

function toStageInput(
  tracks: Tracks,
  beginsWaterYear: StageInput['beginsWaterYear'],
  limits: QualityLimits,
): StageInput {
  const doubtful = once(() => doubtfulChanges({ tracks, beginsWaterYear }, limits));
  return { tracks, beginsWaterYear, doubtful };
}

function once<Value extends object>(find: () => Value): () => Value {
  let found: Value | undefined;
  return () => (found ??= find());
}

function tracksOf({ readings }: StationGrid): Tracks {
  return new Map(
    [...readings].map(([field, series]) => [
      field,
      series.map((reading) => (reading.observed ? reading.value : null)),
    ]),
  );
}

function without(tracks: Tracks, findings: readonly Finding[]): Tracks {
  const kept = new Map<StationField, (number | null)[]>();
  for (const { field, index } of findings) {
    const track = kept.get(field) ?? [...(tracks.get(field) ?? [])];
    track[index] = null;
    kept.set(field, track);
  }
  return new Map(
    [...tracks].map(([field, track]): [StationField, Track] => [field, kept.get(field) ?? track]),
  );
}

function comparable(tracks: Tracks, first: number, { isIncomparable }: JudgeOptions): Tracks {
  const keep = (track: Track): Track =>
    track.map((value, index) => (isIncomparable(first + index) ? null : value));
  return new Map([...tracks].map(([field, track]) => [field, keep(track)]));
}

function applyFindings(
  { readings }: StationGrid,
  range: Tracks,
  findings: readonly Finding[],
  { limits }: JudgeOptions,
): Map<StationField, Reading[]> {
  const judged = new Map<StationField, Reading[]>();
  for (const [field, series] of readings) {
    const track = range.get(field) ?? [];
    const judge = (reading: Reading, index: number): Reading => {
      if (!reading.observed) return reading;
      const isCompared = valueAt(track, index) !== null && hasNeighbour(track, index, limits.reach.value);
      return isCompared ? reading : withFlag(reading, 'unknown');
    };
    judged.set(field, series.map(judge));
  }
  for (const { field, index, flag } of findings) {
    const series = judged.get(field);
    const reading = series?.[index];
    if (series !== undefined && reading !== undefined) series[index] = withFlag(reading, flag);
  }
  return judged;
}

/** A reading with the worse of its own quality and another. */
function withFlag(reading: Reading, flag: QualityFlag): Reading {
  if (!reading.observed) return reading;
  return observedReading(reading.value, combineFlags([reading.quality, flag]));
}
