import { summarizeLeads, workloadOf, type ReplayReport } from '@dawn-patrol/analysis';
import type { ReplayedSeason } from './replay-season.ts';

/** The report of a replay as JSON; lists with one entry for each policy are in the order of `policies`. */
export function toReplayJson({ season, part, notes, faults, report }: ReplayedSeason): string {
  const { totals, budget, zoneWeeks, changedDays, rises } = report;
  const { judged, zoneDays, winters, zones } = totals;
  const policies = report.policies.map((_, index) => ofPolicy(report, index));
  const counts = { judged, zoneDays, winters, policies, budget, zones };
  const lists = { zoneWeeks, changedDays, rises };
  return JSON.stringify({ schemaVersion: 1, season, part, notes, faults, ...counts, ...lists }, null, 2);
}

function ofPolicy({ policies, totals, rises }: ReplayReport, index: number): object {
  const counts = totals.counts[index];
  const workload = counts === undefined ? {} : workloadOf(counts);
  return { ...policies[index], ...counts, ...workload, leadTime: summarizeLeads(rises, index) };
}
