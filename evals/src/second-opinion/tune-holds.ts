import type { Policy } from '@dawn-patrol/analysis';
import { opinionOn, withHolds } from './estimators.ts';
import { measureAgreement, type LevelPair, type OrdinalMetrics } from './ordinal-metrics.ts';
import type { SeasonMorning } from './season-mornings.ts';

/** One pair of holds that was tried on the tuning days, and how it did there. */
export interface Trial {
  readonly elevatedHoldDays: number;
  readonly criticalHoldDays: number;
  readonly metrics: OrdinalMetrics;
}

const longestElevatedHold = 10;
const longestCriticalHold = 3;

/**
 * Tries every pair of holds on the tuning days, best first: by weighted kappa, then by the share of
 * same or higher, then the shorter holds. The days that are reported on are not looked at.
 */
export function tuneHolds(policy: Policy, tuningMornings: readonly SeasonMorning[]): Trial[] {
  const trials: Trial[] = [];
  for (let elevated = 0; elevated <= longestElevatedHold; elevated += 1) {
    for (let critical = 0; critical <= Math.min(elevated, longestCriticalHold); critical += 1) {
      const held = withHolds(policy, elevated, critical);
      const pairs = tuningMornings.flatMap((morning): LevelPair[] => {
        const opinion = opinionOn(morning, held);
        return opinion === null ? [] : [{ estimated: opinion.level, published: morning.published }];
      });
      trials.push({
        elevatedHoldDays: elevated,
        criticalHoldDays: critical,
        metrics: measureAgreement(pairs),
      });
    }
  }
  return trials.toSorted(compareTrials);
}

function compareTrials(first: Trial, second: Trial): number {
  return (
    descending(first.metrics.quadraticWeightedKappa, second.metrics.quadraticWeightedKappa) ||
    descending(first.metrics.sameOrHigher, second.metrics.sameOrHigher) ||
    first.elevatedHoldDays - second.elevatedHoldDays ||
    first.criticalHoldDays - second.criticalHoldDays
  );
}

function descending(first: number | null, second: number | null): number {
  return (second ?? -1) - (first ?? -1);
}
