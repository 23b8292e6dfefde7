import type { CaseReport, FailureReport } from '../eval-report.ts';
import { stages } from '../scorers/scorer.ts';
import type { Cause, FailingCase } from './cause.ts';
import { fingerprintOf } from './fingerprint.ts';

/** Every way in which cases fail, by fingerprint. A case that fails in several stages belongs to a cause in each. */
export function findCauses(cases: readonly CaseReport[]): ReadonlyMap<string, Cause> {
  const causes = new Map<string, Cause>();
  for (const report of cases) {
    const leading = new Set(leadingFailures(report.failures).map(fingerprintOf));
    const seen = new Set<string>();
    for (const failure of report.failures) {
      const fingerprint = fingerprintOf(failure);
      if (seen.has(fingerprint)) continue;
      seen.add(fingerprint);
      const found = causes.get(fingerprint);
      const one: FailingCase = { report, failure };
      causes.set(fingerprint, {
        fingerprint,
        cases: found === undefined ? [one] : [...found.cases, one],
        leads: found?.leads === true || leading.has(fingerprint),
      });
    }
  }
  return causes;
}

/** The first failure of each stage: scorers stand in the order of the flow, so what follows may be its consequence. */
function leadingFailures(failures: readonly FailureReport[]): FailureReport[] {
  return stages.flatMap((stage) => failures.filter((failure) => failure.stage === stage).slice(0, 1));
}
