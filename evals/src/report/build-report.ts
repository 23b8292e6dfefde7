import type { CaseReport, EvalReport, Metric } from '../eval-report.ts';
import { countCases } from './count-cases.ts';

/** The report on the judged cases. */
export function buildReport(cases: readonly CaseReport[], commit: string | null): EvalReport {
  return {
    schemaVersion: 1,
    commit,
    cases: [...cases],
    totals: { ...countCases(cases), metrics: metricsOf(cases) },
    comparison: null,
  };
}

function metricsOf(cases: readonly CaseReport[]): Metric[] {
  const scorers = [...new Set(cases.flatMap(({ scores }) => scores.map(({ scorer }) => scorer)))];
  return scorers.map((scorer) => {
    const values = cases.flatMap(({ scores }) => scores.filter((score) => score.scorer === scorer));
    const scored = values.filter(({ value }) => value !== null).length;
    const held = values.filter(({ value }) => value === 1).length;
    return { scorer, scored, held, rate: scored === 0 ? null : held / scored };
  });
}
