import type { Policy } from '../policy/policy-schema.ts';
import { overrunsOf, type AlertBudget, type Overrun } from './alert-budget.ts';
import type { ChangedDay } from './changed-day.ts';
import type { PublishedRise } from './published-rise.ts';
import type { ReplayTotals } from './replay-totals.ts';
import { createSeasonReplay, type SeasonReplay } from './season-replay.ts';
import type { ZoneWeek } from './zone-week.ts';

/** All that a replay has to report. Lists are by zone and then by time. */
export interface ReplayReport {
  /** The policy that was tried, and the one it was compared against if there was one. */
  readonly policies: readonly { readonly id: string; readonly version: string; readonly title: string }[];
  readonly totals: ReplayTotals;
  readonly zoneWeeks: readonly ZoneWeek[];
  readonly changedDays: readonly ChangedDay[];
  readonly rises: readonly PublishedRise[];
  /** Null when no budget was given. Only the policy that was tried is held to it. */
  readonly budget: { readonly limits: AlertBudget; readonly overruns: readonly Overrun[] } | null;
}

export interface ReportedReplay {
  readonly add: SeasonReplay['add'];
  readonly finish: () => ReplayReport;
}

/** A replay that keeps what is to be reported, and nothing else. */
export function createReportedReplay(
  policies: readonly Policy[],
  budget: AlertBudget | null = null,
): ReportedReplay {
  const zoneWeeks: ZoneWeek[] = [];
  const changedDays: ChangedDay[] = [];
  const rises: PublishedRise[] = [];
  const replay = createSeasonReplay(policies, {
    onZoneWeek: (week) => zoneWeeks.push(week),
    onChangedDay: (changed) => changedDays.push(changed),
    onRise: (rise) => rises.push(rise),
  });
  return {
    add: replay.add,
    finish: () => {
      const totals = replay.finish();
      const weeks = zoneWeeks.toSorted(byZoneAnd(({ monday }) => monday));
      return {
        policies: policies.map(({ id, version, title }) => ({ id, version, title })),
        totals,
        zoneWeeks: weeks,
        changedDays: changedDays.toSorted(byZoneAnd(({ asOf }) => asOf)),
        rises: rises.toSorted(byZoneAnd(({ asOf }) => asOf)),
        budget:
          budget === null
            ? null
            : { limits: budget, overruns: weeks.flatMap((week) => overrunsOf(week, budget)) },
      };
    },
  };
}

function byZoneAnd<Entry extends { readonly zone: string }>(timeOf: (entry: Entry) => string) {
  return (one: Entry, other: Entry): number =>
    compareTexts(one.zone, other.zone) || compareTexts(timeOf(one), timeOf(other));
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
