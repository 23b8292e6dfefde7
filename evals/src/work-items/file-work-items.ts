import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import type { EvalReport } from '../eval-report.ts';
import { buildTaskGraph } from './build-task-graph.ts';
import { syncIssues } from './github/sync-issues.ts';
import { findCauses } from './find-causes.ts';
import { settleWorkItems } from './settle-work-items.ts';
import { readWorkItems, writeWorkItems } from './work-item-files.ts';

/** What the command line says about work items. */
export interface WorkItemOptions {
  readonly workItems?: string | undefined;
  readonly github: boolean;
}

/** Brings the folder of work items, and the issues where asked for, up to a report. What it did, or null when nothing was asked for. */
export function fileWorkItems(
  report: EvalReport,
  { workItems: folder, github }: WorkItemOptions,
  whole: boolean,
): Result<string | null, string> {
  if (folder === undefined) return github ? fail('--github needs --work-items <dir>.') : succeed(null);
  const previous = readWorkItems(folder);
  if (!previous.ok) return previous;
  const items = settleWorkItems({ report, whole, folder, previous: previous.value });
  writeWorkItems(folder, items, buildTaskGraph(items, report.commit));
  const open = items.filter(({ state }) => state === 'open').length;
  const counts = `work items in ${folder}: ${open} open, ${items.length - open} closed`;
  if (!github) return succeed(counts);
  const synced = syncIssues({ items, isGone: goneIn(report, whole), commit: report.commit });
  return synced.ok ? succeed(`${counts}; ${synced.value} changes to issues`) : synced;
}

/** What no case fails in, in a run that saw every case to its end. */
function goneIn({ cases, comparison }: EvalReport, whole: boolean): (fingerprint: string) => boolean {
  const lost = comparison?.changes.some(({ kind }) => kind === 'lost') === true;
  const complete = whole && !lost && cases.every(({ verdict }) => verdict !== 'error');
  const causes = findCauses(cases);
  return (fingerprint) => complete && !causes.has(fingerprint);
}
