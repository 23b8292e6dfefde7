import type { IsoInstant } from '@dawn-patrol/contracts';
import { countActions, noActions, type ActionCounts } from './action-counts.ts';
import type { JudgedDay } from './judge-zone-day.ts';
import { followZone, publishedRise, type FollowedZone, type PublishedRise } from './published-rise.ts';
import { addToWeek, closeWeek, type OpenWeek, type ZoneWeek } from './zone-week.ts';

/** All that is remembered of one zone while a season is replayed. */
export interface ZoneState {
  readonly asOf: IsoInstant;
  readonly followed: FollowedZone;
  readonly week: OpenWeek;
  readonly judged: number;
  /** Calendar days with a judgement. */
  readonly days: number;
  readonly counts: readonly ActionCounts[];
}

/** A zone with one more day, and what that day brought to an end or to light. */
export interface ZoneProgress {
  readonly state: ZoneState;
  readonly closed: ZoneWeek | null;
  readonly rise: PublishedRise | null;
}

/** Takes a day up into its zone; `before` is null for the zone's first day. */
export function takeUp(before: ZoneState | null, day: JudgedDay): ZoneProgress {
  const week = addToWeek(before?.week ?? null, day);
  const followed = followZone(before?.followed ?? null, day);
  const counts = before?.counts ?? day.verdicts.map(noActions);
  for (const [index, verdict] of day.verdicts.entries()) {
    const count = counts[index];
    if (count !== undefined) countActions(count, verdict);
  }
  return {
    state: {
      asOf: day.asOf,
      followed,
      week,
      judged: (before?.judged ?? 0) + 1,
      days: (before?.days ?? 0) + (before?.followed.date === day.date ? 0 : 1),
      counts,
    },
    closed: before === null || before.week === week ? null : closeWeek(day.zone, before.week),
    rise: publishedRise(before?.followed ?? null, followed, day),
  };
}
