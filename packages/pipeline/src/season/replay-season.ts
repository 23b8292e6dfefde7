import {
  createReportedReplay,
  localDateOf,
  type AlertBudget,
  type Policy,
  type ReplayReport,
  type ZoneDay,
} from '@dawn-patrol/analysis';
import type { ZoneId } from '@dawn-patrol/contracts';
import type { SeasonFault, SeasonSource } from './season-source.ts';

/** Which part of a season is replayed. Dates are those of Denver, both included; null has no limit. */
export interface SeasonPart {
  /** Empty: all zones. */
  readonly zones: readonly ZoneId[];
  readonly from: string | null;
  readonly to: string | null;
}

export interface ReplaySeasonInput {
  readonly source: SeasonSource;
  readonly part: SeasonPart;
  /** The policy that is tried, and the one it is compared against, if any. */
  readonly policies: readonly Policy[];
  readonly budget: AlertBudget | null;
}

/** A replayed season: the report, what it was made from, and what could not be read. */
export interface ReplayedSeason {
  readonly season: string;
  readonly part: SeasonPart;
  readonly notes: readonly string[];
  readonly faults: readonly SeasonFault[];
  readonly report: ReplayReport;
}

/** Runs a season through the policies, a zone-day at a time. What cannot be read is reported, and the rest goes on. */
export async function replaySeason({
  source,
  part,
  policies,
  budget,
}: ReplaySeasonInput): Promise<ReplayedSeason> {
  const replay = createReportedReplay(policies, budget);
  const faults: SeasonFault[] = [];
  for await (const day of source.days()) {
    if (!day.ok) {
      faults.push(day.failure);
      continue;
    }
    if (!isWithin(day.value, part)) continue;
    const judged = replay.add(day.value);
    if (!judged.ok) faults.push({ where: source.name, message: judged.failure.message });
  }
  return { season: source.name, part, notes: source.notes(), faults, report: replay.finish() };
}

function isWithin({ bundle: { zoneId, asOf } }: ZoneDay, { zones, from, to }: SeasonPart): boolean {
  if (zones.length > 0 && !zones.includes(zoneId)) return false;
  if (from === null && to === null) return true;
  const date = localDateOf(asOf);
  return (from === null || date >= from) && (to === null || date <= to);
}
