import type { Coverage } from '../coverage/measure-coverage.ts';
import type { LintFinding } from './lint-finding.ts';

/** What the linter found. `findings` empty: the dataset may be judged with. */
export interface LintReport {
  readonly schemaVersion: 1;
  readonly cases: number;
  readonly findings: readonly LintFinding[];
  readonly coverage: Coverage;
}
