import { policyById } from '@dawn-patrol/analysis';
import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import { parseAcceptedFacts, readAcceptedText } from './accepted/accepted-file.ts';
import type { Facts } from './accepted/facts.ts';
import { compareCases } from './baseline/compare-cases.ts';
import { readComparisonBase, readOwnBaseline } from './baseline/comparison-base.ts';
import { readBudgets } from './budgets/read-budgets.ts';
import type { CaseReport, EvalReport } from './eval-report.ts';
import type { Repository } from './git/repository.ts';
import type { CaseHashes } from './golden/manifest.ts';
import { notAsListed } from './golden/read-manifest.ts';
import type { GoldenCase } from './golden/golden-case.ts';
import { openGolden, type ListedCase, type OpenGolden } from './golden/open-golden.ts';
import { judgeCase, type Judge } from './judge/judge-case.ts';
import { caseKey } from './kept/case-key.ts';
import type { KeptVerdicts } from './kept/kept-verdicts.ts';
import { buildReport } from './report/build-report.ts';
import { scoreSharer } from './report/share-scores.ts';
import { checkCaseNames, isSelected, isWhole, type CaseFilter } from './select-cases.ts';

/** What to judge, with what, and how to tell how far it is. */
export interface EvaluateInput {
  readonly golden: string;
  /** The dataset's path in the repository; null for one that is not the repository's own. */
  readonly tracked: string | null;
  readonly repository: Repository;
  readonly filter: CaseFilter;
  /** Keeps the decision steps of every case, not only of those that do not hold. */
  readonly traceAll: boolean;
  readonly judge: Judge;
  /** Verdicts that still stand where code and case are as they were. Absent: every case is judged. */
  readonly kept?: KeptVerdicts;
  /** Hears all that came out of a case. Absent: nobody asks. */
  readonly onConcluded?: (caseId: string, facts: Facts) => void;
  readonly progress: (done: number, total: number) => void;
}

/** Judges the selected cases, one in memory at a time. Failure: the dataset cannot be read, or names a policy that does not ship. */
export function evaluate(input: EvaluateInput): Result<EvalReport, string> {
  const { golden, tracked, repository, filter } = input;
  const opened = openGolden(golden, { strict: false });
  if (!opened.ok) return opened;
  if (opened.value.lost.length > 0) return fail(notAsListed(opened.value.lost));
  const named = checkCaseNames(opened.value.ids, filter);
  if (!named.ok) return named;
  const budgets = readBudgets(golden);
  if (!budgets.ok) return budgets;
  const base = readComparisonBase(golden, tracked, repository);
  if (!base.ok) return base;
  const own = readOwnBaseline(golden);
  if (!own.ok) return own;
  const judged = judgeAll(input, opened.value);
  if (!judged.ok) return judged;
  const { cases, hashes, known } = judged.value;
  const retired = (): readonly string[] => {
    const commit = base.value?.commit ?? null;
    return commit === null ? [] : repository.retiredSince(commit);
  };
  const comparison =
    base.value === null ? null : compareCases(base.value, { cases, hashes, whole: isWhole(filter), retired });
  return succeed(
    buildReport({
      cases,
      known,
      commit: repository.commit(),
      budgets: budgets.value,
      baseline: own.value,
      comparison,
    }),
  );
}

interface Judged {
  /** How many were known from before. */
  readonly known: number;
  readonly cases: EvalReport['cases'];
  readonly hashes: ReadonlyMap<string, CaseHashes>;
}

function judgeAll(input: EvaluateInput, golden: OpenGolden): Result<Judged, string> {
  const cases: EvalReport['cases'] = [];
  const hashes = new Map<string, CaseHashes>();
  const shareScores = scoreSharer();
  const faults: string[] = [];
  let known = 0;
  for (const [index, id] of golden.ids.entries()) {
    const found = golden.find(id);
    const judged = found.ok ? judgeFound(input, id, found.value) : succeed(null);
    if (!found.ok) faults.push(found.failure);
    else if (!judged.ok) return judged;
    else if (judged.value !== null) {
      const { report, isKnown } = judged.value;
      if (isKnown) known += 1;
      cases.push({ ...report, scores: shareScores(report.scores) });
      hashes.set(id, found.value.hashes);
    }
    input.progress(index + 1, golden.ids.length);
  }
  if (faults.length > 0) return fail(notAsListed(faults));
  input.kept?.save();
  return cases.length === 0 ? fail('No golden case fits these filters.') : succeed({ cases, hashes, known });
}

interface JudgedCase {
  readonly report: CaseReport;
  /** True: code and case are as they were when it last held, so that it was not run again. */
  readonly isKnown: boolean;
}

/** Null: a filter leaves the case out. */
function judgeFound(input: EvaluateInput, id: string, found: ListedCase): Result<JudgedCase | null, string> {
  const accepted = readAcceptedText(input.golden, id);
  const key = caseKey(id, found.hashes, accepted);
  const known = input.kept?.find(key) ?? null;
  if (known !== null) return succeed({ report: known, isKnown: true });
  const golden = found.parse();
  if (!golden.ok) return golden;
  if (!isSelected(golden.value, input.filter)) return succeed(null);
  const judged = judgeOne(input, golden.value, accepted);
  if (!judged.ok) return judged;
  if (judged.value.verdict === 'pass') input.kept?.keep(key, judged.value);
  return succeed({ report: judged.value, isKnown: false });
}

function judgeOne(
  { judge, traceAll, onConcluded }: EvaluateInput,
  golden: GoldenCase,
  acceptedText: string | null,
): Result<CaseReport, string> {
  const { id, policy: policyId } = golden.description;
  const policy = policyById(policyId);
  if (policy === undefined) return fail(`${id}/case.json: no shipped policy is called ${policyId}.`);
  const accepted = parseAcceptedFacts(acceptedText, id);
  if (!accepted.ok) return accepted;
  return succeed(
    judgeCase(golden, policy, judge, {
      traceAll,
      accepted: accepted.value,
      ...(onConcluded === undefined ? {} : { onConcluded: (facts) => onConcluded(id, facts) }),
    }),
  );
}
