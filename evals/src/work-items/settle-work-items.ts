import type { EvalReport } from '../eval-report.ts';
import { buildWorkItem } from './build-work-item.ts';
import type { Cause } from './cause.ts';
import { findCauses } from './find-causes.ts';
import { layerOf } from './package-order.ts';
import { stages } from '../scorers/scorer.ts';
import type { WorkItem } from './work-item.ts';

/** A run, and what earlier runs left. */
export interface SettleInput {
  readonly report: EvalReport;
  /** Whether every case was judged: then one that is not in the report is no longer there. */
  readonly whole: boolean;
  readonly folder: string;
  readonly previous: readonly WorkItem[];
}

/**
 * The items after a run, by layer, stage and name. An open item stays open as long as anything fails in its way,
 * and while one of its cases was not judged or is lost: only what was seen to hold has recovered.
 */
export function settleWorkItems(input: SettleInput): WorkItem[] {
  const causes = findCauses(input.report.cases);
  const earlier = new Map(input.previous.map((item) => [item.fingerprint, item]));
  const names = [...new Set([...causes.keys(), ...earlier.keys()])];
  return names
    .flatMap((name) => settleOne(causes.get(name), earlier.get(name), input) ?? [])
    .toSorted(
      (one, other) => placeOf(one) - placeOf(other) || (one.fingerprint < other.fingerprint ? -1 : 1),
    );
}

function settleOne(
  cause: Cause | undefined,
  before: WorkItem | undefined,
  input: SettleInput,
): WorkItem | undefined {
  const { report, folder } = input;
  const open = before?.state === 'open' ? before : undefined;
  if (cause === undefined) return open === undefined ? before : closeOrKeep(open, input);
  if (!cause.leads && open === undefined) return before;
  const item = buildWorkItem(cause, { all: report.cases, commit: report.commit, folder });
  if (open === undefined) return item;
  const cases = [...new Set([...item.cases, ...open.cases.filter((id) => !hasRecovered(id, item, input))])];
  return { ...item, openedCommit: open.openedCommit, cases };
}

function closeOrKeep(open: WorkItem, input: SettleInput): WorkItem {
  const pending = open.cases.filter((id) => !hasRecovered(id, open, input));
  return pending.length > 0 ? open : { ...open, state: 'closed', closedCommit: input.report.commit };
}

/** Whether a case no longer fails so: it was judged, or nobody misses it. One that threw was not seen to hold. */
function hasRecovered(id: string, { scorer }: WorkItem, { report, whole }: SettleInput): boolean {
  const judged = report.cases.find((one) => one.id === id);
  if (judged !== undefined) return judged.verdict !== 'error' || scorer === 'exception';
  const lost = report.comparison?.changes.some((change) => change.id === id && change.kind === 'lost');
  return whole && lost !== true;
}

function placeOf({ packages, stage }: WorkItem): number {
  return layerOf(packages) * stages.length + stages.indexOf(stage);
}
