import type { CaseCounts, CaseReport } from '../eval-report.ts';
import type { Severity } from '../scorers/severity.ts';

/** How many cases have each verdict, and each kind of failure. */
export function countCases(cases: readonly CaseReport[]): CaseCounts {
  const verdict = (wanted: CaseReport['verdict']): number =>
    cases.filter((report) => report.verdict === wanted).length;
  const severity = (wanted: Severity): number =>
    cases.filter(({ failures }) => failures.some((failure) => failure.severity === wanted)).length;
  return {
    cases: cases.length,
    pass: verdict('pass'),
    fail: verdict('fail'),
    unscored: verdict('unscored'),
    error: verdict('error'),
    missedWarnings: severity('missed-warning'),
    falseDispatches: severity('false-dispatch'),
    needlessReviews: severity('needless-review'),
    extraction: severity('extraction'),
    text: severity('text'),
    changed: severity('changed'),
  };
}
