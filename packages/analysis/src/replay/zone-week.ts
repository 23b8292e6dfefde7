import { countActions, noActions, workloadOf, type ActionCounts, type Workload } from './action-counts.ts';
import type { JudgedDay } from './judge-zone-day.ts';
import { mondayOf } from './local-day.ts';

/** One zone's week, Monday to Sunday in Denver: what each policy would have asked for. */
export interface ZoneWeek {
  readonly zone: string;
  /** Date of its Monday. */
  readonly monday: string;
  /** Judgements in it. A week at the edge of the data, or with gaps, has fewer than seven. */
  readonly judged: number;
  /** In the order of the policies. */
  readonly workloads: readonly Workload[];
}

/** A week that is not over yet. */
export interface OpenWeek {
  readonly monday: string;
  judged: number;
  readonly counts: readonly ActionCounts[];
}

/** The week that a judged day belongs to: the open one, or a new one. The day is added to it in place. */
export function addToWeek(open: OpenWeek | null, day: JudgedDay): OpenWeek {
  const monday = mondayOf(day.date);
  const week = open?.monday === monday ? open : { monday, judged: 0, counts: day.verdicts.map(noActions) };
  week.judged += 1;
  for (const [index, counts] of week.counts.entries()) {
    const verdict = day.verdicts[index];
    if (verdict !== undefined) countActions(counts, verdict);
  }
  return week;
}

/** The week as it is reported. */
export function closeWeek(zone: string, { monday, judged, counts }: OpenWeek): ZoneWeek {
  return { zone, monday, judged, workloads: counts.map(workloadOf) };
}
