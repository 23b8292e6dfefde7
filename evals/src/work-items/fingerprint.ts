import type { FailureReport } from '../eval-report.ts';

/** What makes two failures one: the stage that diverges, the scorer, and what it is about. */
export type Fingerprinted = Pick<FailureReport, 'stage' | 'scorer' | 'rule'>;

/** The name of a root cause, such as `decide.steps.rapid-rise`. It stays while titles, labels and counts change. */
export function fingerprintOf({ stage, scorer, rule }: Fingerprinted): string {
  return [stage, scorer, ...(rule === undefined ? [] : [rule])].map(toWord).join('.');
}

/** Fit for a file name and a comment, whatever the judged code calls its rules. */
function toWord(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9]+/g, '-');
}
