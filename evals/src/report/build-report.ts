import type { Baseline } from '../baseline/baseline.ts';
import type { Budget } from '../budgets/budgets.ts';
import { acceptedCases, allHolds, useOfBudgets } from '../budgets/settle.ts';
import type { CaseReport, Comparison, EvalReport, Metric } from '../eval-report.ts';
import { countCases } from './count-cases.ts';

/** All that a report is made of. */
export interface ReportParts {
  readonly cases: readonly CaseReport[];
  /** How many of them were known from before. */
  readonly known?: number;
  readonly commit: string | null;
  readonly budgets: readonly Budget[];
  /** The baseline lying here: what it accepts is tolerated within the budgets. */
  readonly baseline: Baseline | null;
  readonly comparison: Comparison | null;
}

/** The report on the judged cases. */
export function buildReport({
  cases,
  known = 0,
  commit,
  budgets,
  baseline,
  comparison,
}: ReportParts): EvalReport {
  const accepted = acceptedCases(cases, baseline, budgets);
  const settled = cases.map((each) => (accepted.has(each.id) ? { ...each, accepted: true } : each));
  const used = useOfBudgets(settled, budgets);
  return {
    schemaVersion: 1,
    commit,
    holds: allHolds(settled, used, comparison),
    cases: settled,
    known,
    totals: { ...countCases(settled), metrics: metricsOf(settled) },
    budgets: used,
    comparison,
  };
}

function metricsOf(cases: readonly CaseReport[]): Metric[] {
  const counts = new Map<string, { scored: number; held: number }>();
  for (const { scores } of cases) {
    for (const { scorer, value } of scores) {
      const count = counts.get(scorer) ?? { scored: 0, held: 0 };
      counts.set(scorer, count);
      if (value !== null) count.scored += 1;
      if (value === 1) count.held += 1;
    }
  }
  return [...counts].map(([scorer, { scored, held }]) => ({
    scorer,
    scored,
    held,
    rate: scored === 0 ? null : held / scored,
  }));
}
