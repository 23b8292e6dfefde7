import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, succeed, type IsoInstant, type Result } from '@dawn-patrol/contracts';
import { writeAcceptedFacts } from '../accepted/accepted-file.ts';
import type { Facts } from '../accepted/facts.ts';
import type { CaseReport, EvalReport } from '../eval-report.ts';
import { failureSignature, renderBaseline, toBaseline, type Baseline } from './baseline.ts';
import { baselineName, readOwnBaseline } from './comparison-base.ts';

const logName = 'baseline-log.ndjson';
const SHORTEST_REASON = 10;

export interface BlessOptions {
  readonly golden: string;
  readonly reason?: string | undefined;
  readonly case: readonly string[];
  readonly zone: readonly string[];
  readonly tag: readonly string[];
  readonly changed: boolean;
}

/** Why nothing may be accepted in this way, before anything is judged; null when it may. */
export function whyNotBless(options: BlessOptions, unattended: boolean): string | null {
  const { reason = '', case: ids, zone, tag, changed } = options;
  if (unattended) return '--bless is refused in CI (CI is set): a person accepts a baseline and commits it.';
  if (reason.trim().length < SHORTEST_REASON) {
    return '--bless needs --reason "<why the accepted results change>", in a few words.';
  }
  if (ids.length > 0 || zone.length > 0 || tag.length > 0 || changed) {
    return '--bless accepts the whole dataset: leave the filters out.';
  }
  return null;
}

/** What a run came to, and all that came out of each case. */
export interface BlessedRun {
  readonly report: EvalReport;
  readonly outcomes: ReadonlyMap<string, Facts>;
}

/**
 * Writes the results as the baseline, all that came out as accepted, and the reason into the log. That something came
 * out otherwise than before is what a person accepts here. Failure: something does not hold that no budget covers (a
 * missed warning, a false dispatch, an error, an unscored case, more than a budget).
 */
export function blessReport(
  { report, outcomes }: BlessedRun,
  { golden, reason = '' }: BlessOptions,
  { commit, at }: { readonly commit: string | null; readonly at: IsoInstant },
): Result<string, string> {
  const cases = report.cases.map(withoutChanges);
  const blocked = beyondBudgets({ ...report, cases });
  if (blocked.length > 0) return fail(`Nothing was accepted: ${blocked.join('; ')}.`);
  const before = readOwnBaseline(golden);
  if (!before.ok) return before;
  const next = toBaseline(cases);
  const moved = writeAcceptedFacts(golden, outcomes);
  const changed = [...new Set([...changedCases(before.value, next), ...moved])].toSorted();
  if (before.value !== null && changed.length === 0) return succeed('The baseline says so already.');
  writeFileSync(join(golden, baselineName), renderBaseline(next));
  const failing = cases.filter(({ verdict }) => verdict !== 'pass').map(({ id }) => id);
  const entry = { at, commit, reason: reason.trim(), cases: cases.length, failing, changed };
  appendFileSync(join(golden, logName), `${JSON.stringify(entry)}\n`);
  return succeed(`Accepted ${cases.length} cases (${changed.length} changed) into ${baselineName}.`);
}

/** The case by its labels alone. */
function withoutChanges(report: CaseReport): CaseReport {
  const failures = report.failures.filter(({ severity }) => severity !== 'changed');
  const holds = report.verdict === 'fail' && failures.length === 0;
  return { ...report, failures, verdict: holds ? 'pass' : report.verdict };
}

function beyondBudgets({ cases, budgets }: EvalReport): string[] {
  const unjudged = cases.filter(({ verdict }) => verdict === 'error' || verdict === 'unscored');
  return [
    ...unjudged.map(({ id, verdict }) => `${id} is ${verdict}`),
    ...budgets
      .filter(({ severity, holds }) => !holds && severity !== 'changed')
      .map(({ severity, most, used }) => {
        const first = cases.find(({ failures }) => failures.some((one) => one.severity === severity));
        const example = first?.failures.find((one) => one.severity === severity);
        const words = example === undefined ? '' : `, such as ${first?.id}: ${failureSignature(example)}`;
        return `${severity} in ${used} cases, ${most} allowed${words}`;
      }),
  ];
}

function changedCases(before: Baseline | null, next: Baseline): string[] {
  const old = before?.cases ?? {};
  const ids = new Set([...Object.keys(old), ...Object.keys(next.cases)]);
  return [...ids].filter((id) => JSON.stringify(old[id]) !== JSON.stringify(next.cases[id])).toSorted();
}
