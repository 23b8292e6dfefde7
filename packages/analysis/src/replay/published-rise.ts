import {
  actionRank,
  hoursBetween,
  type Action,
  type DangerLevel,
  type IsoInstant,
} from '@dawn-patrol/contracts';
import type { JudgedDay } from './judge-zone-day.ts';
import { daysBetween } from './local-day.ts';

/** Rises below Considerable are not followed: they call nobody. */
const lowestLevelFollowed: DangerLevel = 3;
/** A zone is followed without a gap while each calendar day has a judgement. */
const mostDaysApart = 1;

/**
 * How long before the rise the policy had been at an action or above, without interruption. 0 hours:
 * from the rise itself. Null: not even then. `atLeast` when it was so on the first day that is known.
 */
export interface Lead {
  readonly hours: number;
  readonly atLeast: boolean;
}

/** How early one policy was: for a person (`human-review` or above), and for a send. */
export interface PolicyLead {
  readonly called: Lead | null;
  readonly sent: Lead | null;
}

/** Why nothing can be said of the days before a rise. A level that follows no rating is not a rise by some levels. */
export type NotEvaluable = 'days-before-missing' | 'unrated-before';

/**
 * A product of Considerable or above that is rated at least one level higher than the zone's product
 * before it, or that follows a product without a rating.
 */
export interface PublishedRise {
  readonly zone: string;
  readonly asOf: IsoInstant;
  readonly date: string;
  readonly fromLevel: DangerLevel | null;
  readonly toLevel: DangerLevel;
  /** In the order of the policies; null where the days before do not say. */
  readonly leads: readonly PolicyLead[] | null;
  readonly notEvaluable: NotEvaluable | null;
}

/** Since when a policy has been at an action or above; null when it is not now. */
type Since = { readonly asOf: IsoInstant; readonly atLeast: boolean } | null;

/** What is remembered of one zone from day to day. */
export interface FollowedZone {
  readonly date: string;
  readonly level: DangerLevel | null;
  readonly runs: readonly { readonly called: Since; readonly sent: Since }[];
}

/** Takes a day up into what is remembered of its zone. */
export function followZone(before: FollowedZone | null, day: JudgedDay): FollowedZone {
  const gap = hasGap(before, day);
  const runs = day.verdicts.map(({ action }, index) => {
    const run = before?.runs[index];
    const continued = (since: Since, at: Action): Since => {
      if (actionRank(action) < actionRank(at)) return null;
      return gap || since === null ? { asOf: day.asOf, atLeast: gap } : since;
    };
    return {
      called: continued(run?.called ?? null, 'human-review'),
      sent: continued(run?.sent ?? null, 'auto-send'),
    };
  });
  return { date: day.date, level: day.level, runs };
}

/** The rise that a day is, if it is one; `now` is the zone with the day taken up. A zone's first day is none. */
export function publishedRise(
  before: FollowedZone | null,
  now: FollowedZone,
  day: JudgedDay,
): PublishedRise | null {
  const { zone, asOf, date, level } = day;
  if (before === null || level === null || level < lowestLevelFollowed) return null;
  if (before.level !== null && level <= before.level) return null;
  const notEvaluable = hasGap(before, day)
    ? 'days-before-missing'
    : before.level === null
      ? 'unrated-before'
      : null;
  const leads = now.runs.map(({ called, sent }) => ({
    called: toLead(called, asOf),
    sent: toLead(sent, asOf),
  }));
  return {
    zone,
    asOf,
    date,
    fromLevel: before.level,
    toLevel: level,
    leads: notEvaluable === null ? leads : null,
    notEvaluable,
  };
}

function hasGap(before: FollowedZone | null, { date }: JudgedDay): boolean {
  return before === null || daysBetween(before.date, date) > mostDaysApart;
}

function toLead(since: Since, asOf: IsoInstant): Lead | null {
  return since === null ? null : { hours: hoursBetween(since.asOf, asOf), atLeast: since.atLeast };
}
