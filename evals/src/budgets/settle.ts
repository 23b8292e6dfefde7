import { failureSignature, type Baseline } from '../baseline/baseline.ts';
import type { BudgetReport, CaseReport, Comparison } from '../eval-report.ts';
import { zeroTolerance, type Budget } from './budgets.ts';

/** The cases that fail and are tolerated: by name and failure in the baseline, and only in ways that have a budget. */
export function acceptedCases(
  cases: readonly CaseReport[],
  baseline: Baseline | null,
  budgets: readonly Budget[],
): ReadonlySet<string> {
  const budgeted = new Set(
    budgets
      .filter(({ severity, cases: most }) => most > 0 && !zeroTolerance.includes(severity))
      .map(({ severity }) => severity),
  );
  const tolerated = cases.filter(({ id, verdict, failures }) => {
    const accepted = baseline?.cases[id];
    return (
      verdict === 'fail' &&
      failures.length > 0 &&
      failures.every(
        (failure) =>
          budgeted.has(failure.severity) && accepted?.failures?.includes(failureSignature(failure)) === true,
      )
    );
  });
  return new Set(tolerated.map(({ id }) => id));
}

/** How much of each budget is used: cases count once under each severity that they have. */
export function useOfBudgets(cases: readonly CaseReport[], budgets: readonly Budget[]): BudgetReport[] {
  return budgets.map(({ severity, cases: most }) => {
    const used = cases.filter(({ failures }) =>
      failures.some((failure) => failure.severity === severity),
    ).length;
    return { severity, most, used, holds: used <= most };
  });
}

/** Whether all holds: decided by cases, never by an average. Nothing judged is no pass, and no budget covers an error. */
export function allHolds(
  cases: readonly CaseReport[],
  budgets: readonly BudgetReport[],
  comparison: Comparison | null,
): boolean {
  return (
    cases.length > 0 &&
    cases.every(({ verdict, accepted }) => verdict === 'pass' || accepted) &&
    budgets.every(({ holds }) => holds) &&
    (comparison?.changes ?? []).every(({ kind }) => kind !== 'lost')
  );
}
