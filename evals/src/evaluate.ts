import { policyById } from '@dawn-patrol/analysis';
import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import type { CaseReport, EvalReport } from './eval-report.ts';
import type { EvalOptions } from './eval-command.ts';
import { loadGolden } from './golden/load-golden.ts';
import { judgeCase, type Judge } from './judge/judge-case.ts';
import { buildReport } from './report/build-report.ts';
import { selectCases } from './select-cases.ts';

export interface EvaluateInput {
  readonly options: EvalOptions;
  readonly judge: Judge;
  readonly commit: string | null;
  readonly progress: (done: number, total: number) => void;
}

/** Judges the selected cases. Failure: the dataset cannot be read, or names a policy that does not ship. */
export function evaluate({ options, judge, commit, progress }: EvaluateInput): Result<EvalReport, string> {
  const golden = loadGolden(options.golden);
  if (!golden.ok) return golden;
  const selected = selectCases(golden.value, options);
  if (!selected.ok) return selected;
  const reports: CaseReport[] = [];
  for (const each of selected.value) {
    const { id, policy: policyId } = each.description;
    const policy = policyById(policyId);
    if (policy === undefined) return fail(`${id}/case.json: no shipped policy is called ${policyId}.`);
    reports.push(judgeCase(each, policy, judge));
    progress(reports.length, selected.value.length);
  }
  return succeed(buildReport(reports, commit));
}
