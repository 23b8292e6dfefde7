import type { Policy } from '@dawn-patrol/analysis';
import { dangerLevels, type DangerLevel, type LocalDate, type ZoneId } from '@dawn-patrol/contracts';
import { blockInterval, type Interval } from './block-interval.ts';
import { estimatorsFor, opinionOn, type Estimator } from './estimators.ts';
import { measureAgreement, type LevelPair, type OrdinalMetrics } from './ordinal-metrics.ts';
import type { SeasonMorning } from './season-mornings.ts';
import { tuneHolds, type Trial } from './tune-holds.ts';

const measures = ['exact', 'withinOne', 'sameOrHigher', 'quadraticWeightedKappa', 'bias'] as const;
export type Measure = (typeof measures)[number];

/** How one estimator did on the days that are reported on. */
export interface EstimatorReport {
  readonly id: string;
  readonly title: string;
  readonly metrics: OrdinalMetrics;
  readonly intervals: Readonly<Record<Measure, Interval | null>>;
}

/** One zone-day that is reported on. */
export interface OpinionDay {
  readonly zoneId: ZoneId;
  readonly date: LocalDate;
  readonly published: DangerLevel;
  readonly level: DangerLevel;
  readonly low: DangerLevel;
  readonly high: DangerLevel;
  readonly drivers: readonly string[];
}

/** The second opinion against the published levels: what it was tuned on, and what it is worth on other days. */
export interface OpinionReport {
  readonly schemaVersion: 1;
  readonly policy: { readonly id: string; readonly version: string };
  /** First day that is reported on; the days before are for tuning. */
  readonly splitAt: LocalDate;
  readonly tuning: {
    readonly zoneDays: number;
    readonly best: Trial;
    readonly ties: number;
    readonly trials: readonly Trial[];
  };
  readonly zoneDays: number;
  /** Zone-days without an opinion: nothing could be said. They are left out for all estimators alike. */
  readonly withoutOpinion: number;
  readonly estimators: readonly EstimatorReport[];
  /** Rows: published levels 1 to 5; columns: the opinion. */
  readonly confusion: readonly (readonly number[])[];
  /** Share of days on which the published level lies in the opinion's interval. */
  readonly intervalCoverage: number | null;
  readonly days: readonly OpinionDay[];
}

export interface OpinionReportInput {
  readonly mornings: readonly SeasonMorning[];
  readonly policy: Policy;
  readonly splitAt: LocalDate;
  readonly samples: number;
  readonly seed: number;
}

interface Row extends LevelPair {
  readonly date: LocalDate;
}

export function buildOpinionReport(input: OpinionReportInput): OpinionReport {
  const { mornings, policy, splitAt } = input;
  const tuning = mornings.filter(({ date }) => date < splitAt);
  const reported = mornings.filter(({ date }) => date >= splitAt);
  const trials = tuneHolds(policy, tuning);
  const [best] = trials;
  if (best === undefined) throw new Error('Expected trials of the holds, got none.');
  const days = reported.flatMap((morning) => toDay(morning, policy) ?? []);
  const judged = reported.filter((morning) =>
    days.some((day) => day.zoneId === morning.zoneId && day.date === morning.date),
  );
  return {
    schemaVersion: 1,
    policy: { id: policy.id, version: policy.version },
    splitAt,
    tuning: {
      zoneDays: tuning.length,
      best,
      ties: trials.filter((trial) => isTie(trial, best)).length,
      trials,
    },
    zoneDays: reported.length,
    withoutOpinion: reported.length - days.length,
    estimators: estimatorsFor(policy, tuning).map((estimator) => reportOn(estimator, judged, input)),
    confusion: dangerLevels.map((published) =>
      dangerLevels.map(
        (level) => days.filter((day) => day.published === published && day.level === level).length,
      ),
    ),
    intervalCoverage: coverageOf(days),
    days,
  };
}

function toDay(morning: SeasonMorning, policy: Policy): OpinionDay | null {
  const opinion = opinionOn(morning, policy);
  if (opinion === null) return null;
  const { zoneId, date, published } = morning;
  const { level, low, high, drivers } = opinion;
  return { zoneId, date, published, level, low, high, drivers };
}

function isTie({ metrics }: Trial, best: Trial): boolean {
  return (
    metrics.quadraticWeightedKappa === best.metrics.quadraticWeightedKappa &&
    metrics.sameOrHigher === best.metrics.sameOrHigher
  );
}

function reportOn(
  { id, title, estimate }: Estimator,
  mornings: readonly SeasonMorning[],
  { samples, seed }: OpinionReportInput,
): EstimatorReport {
  const rows = mornings.flatMap((morning): Row[] => {
    const estimated = estimate(morning);
    return estimated === null ? [] : [{ estimated, published: morning.published, date: morning.date }];
  });
  const intervalOf = (measure: Measure): Interval | null =>
    blockInterval({
      items: rows,
      blockOf: ({ date }) => date,
      measure: (drawn) => measureAgreement(drawn)[measure],
      samples,
      seed,
    });
  return {
    id,
    title,
    metrics: measureAgreement(rows),
    intervals: {
      exact: intervalOf('exact'),
      withinOne: intervalOf('withinOne'),
      sameOrHigher: intervalOf('sameOrHigher'),
      quadraticWeightedKappa: intervalOf('quadraticWeightedKappa'),
      bias: intervalOf('bias'),
    },
  };
}

function coverageOf(days: readonly OpinionDay[]): number | null {
  if (days.length === 0) return null;
  return (
    days.filter(({ published, low, high }) => low <= published && published <= high).length / days.length
  );
}
