import type { CaseReport, FailureReport } from '../eval-report.ts';

/** One failure of a report, for tests. */
export function buildFailure(fields: Partial<FailureReport> = {}): FailureReport {
  return {
    scorer: 'final-action',
    stage: 'decide',
    severity: 'missed-warning',
    expected: 'auto-send',
    actual: 'no-alert',
    explanation: 'final action: expected auto-send, got no-alert',
    ...fields,
  };
}

/** One case of a report, which passes unless told otherwise, for tests. */
export function buildCaseReport(fields: Partial<CaseReport> = {}): CaseReport {
  return {
    id: 'one',
    title: 'One case',
    zone: 'logan',
    tags: [],
    labelKind: 'synthetic',
    verdict: 'pass',
    accepted: false,
    action: 'no-alert',
    failures: [],
    scores: [{ scorer: 'final-action', value: 1, explanation: 'holds' }],
    error: null,
    trace: null,
    ...fields,
  };
}
