import { z } from 'zod';
import type { Workload } from './action-counts.ts';
import type { ZoneWeek } from './zone-week.ts';

/** What a budget can limit, each counted for one zone in one week. */
export const budgetMeasures = [
  'sends-per-zone-week',
  'urgent-sends-per-zone-week',
  'reviews-per-zone-week',
] as const;
export type BudgetMeasure = (typeof budgetMeasures)[number];

/** How much a policy may ask for. A measure that is absent has no limit; 0 allows none. */
export const alertBudgetSchema = z.partialRecord(z.enum(budgetMeasures), z.int().min(0));
export type AlertBudget = z.infer<typeof alertBudgetSchema>;

/** A zone's week in which a policy asked for more than the budget allows. */
export interface Overrun {
  readonly measure: BudgetMeasure;
  readonly zone: string;
  readonly monday: string;
  readonly limit: number;
  readonly actual: number;
}

const quantityOf = {
  'sends-per-zone-week': 'sends',
  'urgent-sends-per-zone-week': 'urgentSends',
  'reviews-per-zone-week': 'reviews',
} as const satisfies Record<BudgetMeasure, keyof Workload>;

/** Where a week of the first policy, the one being tried, goes beyond the budget. The limit itself is within it. */
export function overrunsOf({ zone, monday, workloads }: ZoneWeek, budget: AlertBudget): Overrun[] {
  const [workload] = workloads;
  if (workload === undefined) return [];
  return budgetMeasures.flatMap((measure) => {
    const limit = budget[measure];
    const actual = workload[quantityOf[measure]];
    return limit === undefined || actual <= limit ? [] : [{ measure, zone, monday, limit, actual }];
  });
}
