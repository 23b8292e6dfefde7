import {
  baseTablePolicy,
  createReportedReplay,
  summarizeLeads,
  type AlertBudget,
  type Policy,
  type ZoneDay,
} from '@dawn-patrol/analysis';

/** One of each measure, so that the days of a case can be beyond every one of them. */
const budget: AlertBudget = {
  'sends-per-zone-week': 1,
  'urgent-sends-per-zone-week': 0,
  'reviews-per-zone-week': 1,
};

/**
 * What the case's policy would have asked for on all its days, beside the base table: where a case brings earlier days
 * of its zone or of others, a season in small.
 * @throws where the replay refuses a day, though they come from old to new.
 */
export function replayRegion(days: readonly ZoneDay[], policy: Policy): unknown {
  const policies = policy.id === baseTablePolicy.id ? [policy] : [policy, baseTablePolicy];
  const replay = createReportedReplay(policies, budget);
  for (const day of days.toSorted((one, other) => (one.bundle.asOf < other.bundle.asOf ? -1 : 1))) {
    const added = replay.add(day);
    if (!added.ok) throw new Error(added.failure.message);
  }
  const { totals, zoneWeeks, changedDays, rises, budget: held } = replay.finish();
  return {
    totals,
    zoneWeeks,
    changedDays,
    rises,
    overruns: held?.overruns,
    leads: policies.map((_, index) => summarizeLeads(rises, index)),
  };
}
