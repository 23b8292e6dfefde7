import type { ReplayReport, Workload } from '@dawn-patrol/analysis';
import { zoneName } from '../replay-words.ts';
import { toWeekGrid, type WeekGrid } from '../week-grid.ts';

/** What a zone's week asks for in the mean and at most, over all weeks in which a zone was judged. */
export function weekRows({ policies, zoneWeeks }: ReplayReport): string[][] {
  const rows = policies.map(({ id }, index) => {
    const workloads = zoneWeeks.flatMap((week) => week.workloads[index] ?? []);
    return summaryOf(id, workloads);
  });
  return [['policy', 'zone-weeks', 'sends, mean', 'most', 'reviews, mean', 'most'], ...rows];
}

function summaryOf(id: string, workloads: readonly Workload[]): string[] {
  const sends = workloads.map((workload) => workload.sends);
  const reviews = workloads.map((workload) => workload.reviews);
  return [id, String(workloads.length), meanOf(sends), mostOf(sends), meanOf(reviews), mostOf(reviews)];
}

function meanOf(values: readonly number[]): string {
  const sum = values.reduce((total, value) => total + value, 0);
  return values.length === 0 ? '-' : (sum / values.length).toFixed(2);
}

function mostOf(values: readonly number[]): string {
  return values.length === 0 ? '-' : String(values.reduce((most, value) => Math.max(most, value), 0));
}

/** Sends and reviews of one policy by zone and week. */
export function gridRows(report: ReplayReport, index: number): string[][] {
  const { mondays, rows } = toWeekGrid(report);
  return [['zone', ...mondays.map((monday) => monday.slice(5))], ...rows.map((row) => gridRow(row, index))];
}

function gridRow({ zone, weeks }: WeekGrid['rows'][number], index: number): string[] {
  return [zoneName(zone), ...weeks.map((week) => weekWords(week?.workloads[index]))];
}

function weekWords(workload: Workload | undefined): string {
  return workload === undefined ? '·' : `${workload.sends}/${workload.reviews}`;
}
