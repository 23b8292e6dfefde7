import { join } from 'node:path';
import { readJsonFile } from '../state/read-json-file.ts';
import { writeAtomically } from '../state/write-atomically.ts';
import { type EvalReport, evalReportSchema } from './eval-report.ts';
import { type Verdict, verdictSchema } from './verdict.ts';

/** What has been found out already, shared by all worktrees. A damaged entry counts as none. */
export interface VerdictStore {
  readonly readVerdict: (key: string) => Promise<Verdict | null>;
  readonly keepVerdict: (verdict: Verdict) => Promise<void>;
  readonly readReport: (key: string) => Promise<EvalReport | null>;
  readonly keepReport: (key: string, report: EvalReport) => Promise<void>;
}

/** The store in the shared state directory: `verdicts/<key>.json` and `eval-reports/<key>.json`. */
export function createVerdictStore(state: string): VerdictStore {
  const verdictFile = (key: string): string => join(state, 'verdicts', `${key}.json`);
  const reportFile = (key: string): string => join(state, 'eval-reports', `${key}.json`);
  return {
    readVerdict: (key) => readJsonFile(verdictFile(key), verdictSchema),
    keepVerdict: (verdict) =>
      writeAtomically(verdictFile(verdict.key), `${JSON.stringify(verdict, null, 2)}\n`),
    readReport: (key) => readJsonFile(reportFile(key), evalReportSchema),
    keepReport: (key, report) => writeAtomically(reportFile(key), `${JSON.stringify(report)}\n`),
  };
}
