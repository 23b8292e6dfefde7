import { observedReading, type QualityFlag, type Reading } from '@dawn-patrol/contracts';
import type { QualityLimits } from './quality-limits.ts';

/**
 * The readings of consecutive days with their quality. `fail`: outside the limits. `suspect`: the
 * service says so, or the value differs from its neighbouring day by more than the limit. `good`:
 * every check that applies was made and passed. `unknown`: in range, but there is no neighbouring
 * day to check the change with. The neighbour is the day before, else the day after; a failed value
 * is no neighbour. Beside a spike a day is good if it agrees with the day on the spike's other side.
 * Values and missing readings are never altered.
 */
export function judgeSeries(readings: readonly Reading[], limits: QualityLimits): Reading[] {
  const plausible = readings.map((reading) => plausibleValue(reading, limits));
  const judged: Reading[] = [];
  for (const [index, reading] of readings.entries()) {
    const isAfterSuspect = isSuspect(judged[index - 1]);
    judged.push(
      reading.observed
        ? observedReading(reading.value, judgeDay({ reading, plausible, index, isAfterSuspect, limits }))
        : reading,
    );
  }
  return judged;
}

interface DayToJudge {
  readonly reading: Reading;
  /** The series without missing and failed values. */
  readonly plausible: readonly (number | null)[];
  readonly index: number;
  readonly isAfterSuspect: boolean;
  readonly limits: QualityLimits;
}

function judgeDay({ reading, plausible, index, isAfterSuspect, limits }: DayToJudge): QualityFlag {
  const value = plausible[index] ?? null;
  if (value === null) return 'fail';
  if (isSuspect(reading)) return 'suspect';
  const { dailyChange } = limits;
  if (dailyChange === null) return 'good';
  const before = plausible[index - 1] ?? null;
  const neighbour = before ?? plausible[index + 1] ?? null;
  if (neighbour === null) return 'unknown';
  const agreesWith = (other: number): boolean => Math.abs(value - other) <= dailyChange;
  if (agreesWith(neighbour)) return 'good';
  const beyond = plausible[before === null ? index + 2 : index - 2] ?? null;
  const isBesideSpike = before === null || isAfterSuspect;
  return isBesideSpike && beyond !== null && agreesWith(beyond) ? 'good' : 'suspect';
}

function isSuspect(reading: Reading | undefined): boolean {
  return reading?.observed === true && reading.quality === 'suspect';
}

function plausibleValue(reading: Reading, { minimum, maximum }: QualityLimits): number | null {
  if (!reading.observed) return null;
  return reading.value >= minimum && reading.value <= maximum ? reading.value : null;
}
