import { policyById } from '@dawn-patrol/analysis';
import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import { readAcceptedFacts } from '../accepted/accepted-file.ts';
import type { Facts } from '../accepted/facts.ts';
import type { CaseReport } from '../eval-report.ts';
import type { CaseHashes } from '../golden/manifest.ts';
import type { OpenedCase, OpenGolden } from '../golden/open-golden.ts';
import { judgeCase, type Judge } from '../judge/judge-case.ts';
import { scoreSharer } from '../report/share-scores.ts';
import { isSelected, type CaseFilter } from '../select-cases.ts';

/** What is asked of whoever judges a share of a dataset. Plain data: it crosses from thread to thread. */
export interface ShareTask {
  readonly golden: string;
  readonly filter: CaseFilter;
  /** Keeps the decision steps of every case, not only of those that do not hold. */
  readonly traceAll: boolean;
  /** Keeps all that came out of every case. */
  readonly keepFacts: boolean;
}

export interface JudgedCase {
  /** Place among all cases of the dataset. */
  readonly index: number;
  readonly report: CaseReport;
  readonly hashes: CaseHashes;
  /** Null unless they are kept. */
  readonly facts: Facts | null;
}

/** What came of a share. Cases that the filter leaves out are in neither list. */
export interface Share {
  readonly judged: readonly JudgedCase[];
  /** Cases that cannot be read or are not as the manifest has them. */
  readonly faults: readonly string[];
}

/** The places of a share, one at a time; null: there are no more. */
export type NextPlace = () => number | null;

/** Judges the cases at these places, one in memory at a time. Failure: a policy that does not ship, or an accepted file that is broken. */
export function judgeShare(
  task: ShareTask,
  { opened, judge, onCase }: { opened: OpenGolden; judge: Judge; onCase: () => void },
  next: NextPlace,
): Result<Share, string> {
  const judged: JudgedCase[] = [];
  const faults: string[] = [];
  const shareScores = scoreSharer();
  for (let index = next(); index !== null; index = next()) {
    const found = opened.read(opened.ids[index] ?? '');
    if (!found.ok) faults.push(found.failure);
    else if (isSelected(found.value.golden, task.filter)) {
      const one = judgeOne(task, judge, found.value);
      if (!one.ok) return one;
      const { report, facts } = one.value;
      const { hashes } = found.value;
      judged.push({ index, report: { ...report, scores: shareScores(report.scores) }, hashes, facts });
    }
    onCase();
  }
  return succeed({ judged, faults });
}

function judgeOne(
  { golden: directory, traceAll, keepFacts }: ShareTask,
  judge: Judge,
  { golden }: OpenedCase,
): Result<Pick<JudgedCase, 'report' | 'facts'>, string> {
  const { id, policy: policyId } = golden.description;
  const policy = policyById(policyId);
  if (policy === undefined) return fail(`${id}/case.json: no shipped policy is called ${policyId}.`);
  const accepted = readAcceptedFacts(directory, id);
  if (!accepted.ok) return accepted;
  let kept: Facts | null = null;
  const report = judgeCase(golden, policy, judge, {
    traceAll,
    accepted: accepted.value,
    ...(keepFacts ? { onConcluded: (facts) => (kept = facts) } : {}),
  });
  return succeed({ report, facts: kept });
}
