import type { ReplayReport, ZoneWeek } from '@dawn-patrol/analysis';
import { northToSouth } from './replay-words.ts';

/** Zones by weeks: the weeks of the newest winter in which any zone was to be reviewed or sent. */
export interface WeekGrid {
  /** Dates of their Mondays, oldest first. */
  readonly mondays: readonly string[];
  /** North to south; null where the zone was not judged in that week. */
  readonly rows: readonly { readonly zone: string; readonly weeks: readonly (ZoneWeek | null)[] }[];
}

export function toWeekGrid({ zoneWeeks, totals: { winters, zones } }: ReplayReport): WeekGrid {
  const newest = winters.at(-1)?.from ?? '';
  const weeks = new Map<string, ZoneWeek>();
  for (const week of zoneWeeks) weeks.set(`${week.zone} ${week.monday}`, week);
  const busy = zoneWeeks.filter((week) => sundayOf(week.monday) >= newest && asksForAnything(week));
  const mondays = [...new Set(busy.map(({ monday }) => monday))].toSorted();
  return {
    mondays,
    rows: zones.toSorted(northToSouth).map(({ zone }) => ({
      zone,
      weeks: mondays.map((monday) => weeks.get(`${zone} ${monday}`) ?? null),
    })),
  };
}

function asksForAnything({ workloads }: ZoneWeek): boolean {
  return workloads.some(({ sends, reviews }) => sends + reviews > 0);
}

/** A week that began before the winter and reaches into it belongs to it. */
function sundayOf(monday: string): string {
  return new Date(Date.parse(`${monday}T00:00:00Z`) + 6 * 86_400_000).toISOString().slice(0, 10);
}
