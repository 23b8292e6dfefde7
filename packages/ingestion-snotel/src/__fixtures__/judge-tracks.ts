import { missingReading, observedReading, stationTripletSchema, type QualityFlag } from '@dawn-patrol/contracts';
import type { StationField } from '../element-table.ts';
import { isMidnight } from '../hour-stamp.ts';
import { judgeGrids, type JudgeOptions } from '../quality/judge-grids.ts';
import { dailyLimits, hourlyLimits } from '../quality/quality-limits.ts';
import type { StationGrid } from '../quality/station-grid.ts';

export type TestTracks = Partial<Record<StationField, readonly (number | null)[]>>;
export type Flags = (QualityFlag | null)[];

export function buildGrid(tracks: TestTracks, triplet = '766:UT:SNTL', first = 1): StationGrid {
  const readings = new Map(
    Object.entries(tracks).map(([field, track]) => [
      field as StationField,
      track.map((value) => (value === null ? missingReading('no-row') : observedReading(value, 'good'))),
    ]),
  );
  const length = Math.max(...Object.values(tracks).map((track) => track.length));
  return { triplet: stationTripletSchema.parse(triplet), first, length, readings };
}

export const daily: JudgeOptions = {
  limits: dailyLimits,
  beginsWaterYear: () => false,
  isIncomparable: () => false,
};
export const hourly: JudgeOptions = {
  limits: hourlyLimits,
  beginsWaterYear: () => false,
  isIncomparable: isMidnight,
};

/** The flags of one field of one station, judged with its other fields beside it. */
export function flagsOf(tracks: TestTracks, field: StationField, options: JudgeOptions = daily): Flags {
  const [judged] = judgeGrids([buildGrid(tracks)], options);
  return (judged?.readings.get(field) ?? []).map((reading) => (reading.observed ? reading.quality : null));
}

/** The checks that object to a field of one station, by place. */
export function checksOf(tracks: TestTracks, field: StationField, options: JudgeOptions = daily): [number, string][] {
  const [judged] = judgeGrids([buildGrid(tracks)], options);
  return (judged?.findings ?? [])
    .filter((finding) => finding.field === field)
    .map(({ index, check }): [number, string] => [index, check])
    .toSorted((one, other) => one[0] - other[0]);
}
