import { actionRank } from '@dawn-patrol/contracts';
import type { FailureReport } from '../eval-report.ts';
import type { Expected } from '../golden/expected.ts';
import type { Severity } from '../scorers/severity.ts';
import { StageFailure } from './stage-failure.ts';

/** An exception of the judged code as a failure: where it was thrown, and what it costs. */
export function exceptionFailure({ decided }: Expected, error: unknown): FailureReport {
  const stage = error instanceof StageFailure ? error.stage : 'decide';
  const reason = reasonOf(error);
  return {
    scorer: 'exception',
    stage,
    severity: severityOfException(stage, decided?.action),
    expected: decided?.action ?? 'an outcome',
    actual: 'an exception',
    explanation: `the judged code threw during ${stage}: ${reason}`,
  };
}

export function reasonOf(error: unknown): string {
  if (error instanceof StageFailure) return error.message;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** Nothing leaves when the code throws: a warning is missed where one was due, or where no label says that none was. */
function severityOfException(
  stage: FailureReport['stage'],
  due: NonNullable<Expected['decided']>['action'],
): Severity {
  const threshold = stage === 'render' ? 'auto-send' : 'human-review';
  if (due === undefined || actionRank(due) >= actionRank(threshold)) return 'missed-warning';
  return stage === 'render' ? 'text' : 'extraction';
}
