import type { CaseReport, FailureReport } from '../eval-report.ts';

/** A failing case, with its first failure of this cause. */
export interface FailingCase {
  readonly report: CaseReport;
  readonly failure: FailureReport;
}

/** Everything in a report that fails in one way. */
export interface Cause {
  readonly fingerprint: string;
  /** In the order of the report; at least one. */
  readonly cases: readonly [FailingCase, ...FailingCase[]];
  /** True: in some case nothing of the same stage fails before it. False: it may be only a consequence. */
  readonly leads: boolean;
}
