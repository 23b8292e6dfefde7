import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import type { Facts } from './accepted/facts.ts';
import { compareCases } from './baseline/compare-cases.ts';
import { readComparisonBase, readOwnBaseline } from './baseline/comparison-base.ts';
import { readBudgets } from './budgets/read-budgets.ts';
import type { EvalReport } from './eval-report.ts';
import type { Repository } from './git/repository.ts';
import type { CaseHashes } from './golden/manifest.ts';
import { notAsListed } from './golden/read-manifest.ts';
import { openGolden, type OpenGolden } from './golden/open-golden.ts';
import type { Judge } from './judge/judge-case.ts';
import { buildReport } from './report/build-report.ts';
import { checkCaseNames, isWhole, type CaseFilter } from './select-cases.ts';
import { openClaims } from './share/claims.ts';
import { judgeShare, type Share } from './share/judge-share.ts';
import type { Partner } from './share/partner.ts';

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
  /** Judges a share of the cases beside this thread. Absent: this one judges all. */
  readonly partner?: Partner;
  /** Hears all that came out of a case. Absent: nobody asks. */
  readonly onConcluded?: (caseId: string, facts: Facts) => void;
  readonly progress: (done: number, total: number) => void;
}

/** Judges the selected cases, one in memory at a time in each thread. Failure: the dataset cannot be read, or names a policy that does not ship. */
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
  const { cases, hashes } = judged.value;
  const retired = (): readonly string[] => {
    const commit = base.value?.commit ?? null;
    return commit === null ? [] : repository.retiredSince(commit);
  };
  const comparison =
    base.value === null ? null : compareCases(base.value, { cases, hashes, whole: isWhole(filter), retired });
  return succeed(
    buildReport({
      cases,
      commit: repository.commit(),
      budgets: budgets.value,
      baseline: own.value,
      comparison,
    }),
  );
}

interface Judged {
  readonly cases: EvalReport['cases'];
  readonly hashes: ReadonlyMap<string, CaseHashes>;
}

function judgeAll(input: EvaluateInput, opened: OpenGolden): Result<Judged, string> {
  const { golden, filter, traceAll, judge, partner, onConcluded, progress } = input;
  const count = opened.ids.length;
  const task = { golden, filter, traceAll, keepFacts: onConcluded !== undefined };
  const claims = openClaims(count);
  const other = filter.case.length === 0 ? partner?.begin(task, claims) : undefined;
  const onCase = (): void => {
    claims.countDone();
    progress(claims.done(), count);
  };
  const own = judgeShare(task, { opened, judge, onCase }, claims.fromFront);
  if (!own.ok) return own;
  const theirs = other?.finish() ?? succeed(nothing);
  if (!theirs.ok) return theirs;
  progress(count, count);
  const faults = [...own.value.faults, ...theirs.value.faults];
  if (faults.length > 0) return fail(notAsListed(faults.toSorted()));
  const judged = [...own.value.judged, ...theirs.value.judged].toSorted(
    (one, next) => one.index - next.index,
  );
  if (judged.length === 0) return fail('No golden case fits these filters.');
  for (const { report, facts } of judged) if (facts !== null) onConcluded?.(report.id, facts);
  return succeed({
    cases: judged.map(({ report }) => report),
    hashes: new Map(judged.map(({ report, hashes }) => [report.id, hashes])),
  });
}

const nothing: Share = { judged: [], faults: [] };
