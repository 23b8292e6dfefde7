import type { CaseReport } from '../eval-report.ts';
import { traceLines } from '../report/trace-lines.ts';
import { severities, type Severity } from '../scorers/severity.ts';
import { casesAtRisk } from './cases-at-risk.ts';
import type { Cause, FailingCase } from './cause.ts';
import { fingerprintOf } from './fingerprint.ts';
import { likelyLever } from './likely-lever.ts';
import { ownersOfFailure } from './owners-of-failure.ts';
import { shellWord } from './shell-word.ts';
import type { WorkItem } from './work-item.ts';

const MOST_NAMED = 20;

/** What an item needs beside its cause. */
export interface ItemSurroundings {
  /** All cases of the report. */
  readonly all: readonly CaseReport[];
  readonly commit: string | null;
  /** Where the items are written, as the person said it. */
  readonly folder: string;
}

/** An open work item for a cause. */
export function buildWorkItem(cause: Cause, { all, commit, folder }: ItemSurroundings): WorkItem {
  const { fingerprint } = cause;
  const { report, failure } = gravest(cause);
  const { stage, scorer, rule = null, expected, actual, explanation } = failure;
  const packages = ownersOfFailure(failure);
  const cases = cause.cases.map((one) => one.report.id);
  return {
    schemaVersion: 1,
    fingerprint,
    title: `${packages.join(', ')}: ${aimOf(failure)}`,
    packages,
    state: 'open',
    openedCommit: commit,
    closedCommit: null,
    stage,
    scorer,
    rule,
    severity: failure.severity,
    lever: likelyLever(failure, all),
    example: {
      id: report.id,
      title: report.title,
      expected,
      actual,
      explanation,
      trace: report.trace === null ? [report.error ?? 'no decision'] : traceLines(report.trace),
    },
    cases,
    atRisk: casesAtRisk(cause, all),
    acceptance: acceptanceOf(packages, cases, folder),
    start: `pnpm worktree create ${shellWord(`${folder.replace(/\/+$/, '')}/${fingerprint}.md`)}`,
  };
}

/** The case that does most harm; the first of several. */
function gravest({ cases }: Cause): FailingCase {
  const rank = (severity: Severity): number => severities.indexOf(severity);
  return cases.reduce((worst, one) =>
    rank(one.failure.severity) < rank(worst.failure.severity) ? one : worst,
  );
}

/** Words without counts or values, so that a title stays from run to run. */
function aimOf(failure: FailingCase['failure']): string {
  if (failure.scorer === 'exception') return `stop the exception in ${failure.stage}`;
  const words = fingerprintOf(failure).split('.').slice(1);
  return `make ${words.toReversed().join(' ')} hold`;
}

/** What has to be true when the work is done. */
function acceptanceOf(packages: readonly string[], cases: readonly string[], folder: string): string[] {
  return [
    cases.length > MOST_NAMED
      ? `each of its ${cases.length} cases holds`
      : `pnpm eval --case ${cases.join(' ')} ends with 0`,
    'pnpm eval ends with 0: the cases at risk still hold',
    ...packages.map(
      (name) =>
        `pnpm --filter @dawn-patrol/${name} test ends with 0, with a test that fails without the change`,
    ),
    'golden/ is as it was, or a commit says Golden-Change: with the reason',
    `pnpm eval --work-items ${shellWord(folder)} closes this item`,
  ];
}
