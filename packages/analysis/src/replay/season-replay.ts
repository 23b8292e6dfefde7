import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import type { Policy } from '../policy/policy-schema.ts';
import { changedDay, type ChangedDay } from './changed-day.ts';
import { createJudge, type JudgedDay } from './judge-zone-day.ts';
import { winterOf } from './local-day.ts';
import type { PublishedRise } from './published-rise.ts';
import { sumUp, type ReplayTotals } from './replay-totals.ts';
import type { ZoneDay } from './zone-day.ts';
import { takeUp, type ZoneState } from './zone-state.ts';
import { closeWeek, type ZoneWeek } from './zone-week.ts';

/** Who hears of what a replay finds while it runs. Nothing of it is kept here: who wants a list makes one. */
export interface ReplayListener {
  readonly onZoneWeek: (week: ZoneWeek) => void;
  readonly onChangedDay: (changed: ChangedDay) => void;
  readonly onRise: (rise: PublishedRise) => void;
}

/** Why a zone-day was not replayed. */
export interface ReplayFailure {
  readonly kind: 'out-of-order';
  readonly message: string;
}

export interface SeasonReplay {
  /** Judges a zone-day. Zones may come in any order; the days of one zone come from old to new. */
  readonly add: (day: ZoneDay) => Result<JudgedDay, ReplayFailure>;
  /** Closes the weeks that are still open, and sums up. */
  readonly finish: () => ReplayTotals;
}

/**
 * Runs the zone-days of a season through the policy that is being tried and, where there is a second
 * one, through the policy that it is compared against. What is kept grows with the number of zones
 * and winters, not with the number of days.
 */
export function createSeasonReplay(policies: readonly Policy[], listener: ReplayListener): SeasonReplay {
  const judge = createJudge(policies);
  const states = new Map<string, ZoneState>();
  const winters = new Map<string, number>();
  return {
    add(zoneDay) {
      const before = states.get(zoneDay.zone) ?? null;
      if (before !== null && zoneDay.bundle.asOf < before.asOf) return fail(outOfOrder(zoneDay, before));
      const day = judge(zoneDay);
      const { state, closed, rise } = takeUp(before, day);
      states.set(day.zone, state);
      const winter = winterOf(day.date);
      winters.set(winter, (winters.get(winter) ?? 0) + 1);
      if (closed !== null) listener.onZoneWeek(closed);
      if (rise !== null) listener.onRise(rise);
      const changed = changedDay(day);
      if (changed !== null) listener.onChangedDay(changed);
      return succeed(day);
    },
    finish() {
      for (const [zone, { week }] of states) listener.onZoneWeek(closeWeek(zone, week));
      return sumUp(policies.length, states, winters);
    },
  };
}

function outOfOrder({ zone, bundle }: ZoneDay, { asOf }: ZoneState): ReplayFailure {
  return {
    kind: 'out-of-order',
    message: `Expected the days of ${zone} from old to new, got ${bundle.asOf} after ${asOf}. Sort the season by time.`,
  };
}
