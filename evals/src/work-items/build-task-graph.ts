import { stages } from '../scorers/scorer.ts';
import { layerOf } from './package-order.ts';
import type { TaskGraph } from './task-graph.ts';
import type { WorkItem } from './work-item.ts';

/**
 * Which open items block which: those in whose failing cases they fail too, at an earlier stage, and not in a later
 * package. There is no circle, as every edge leads to a later stage.
 */
export function buildTaskGraph(items: readonly WorkItem[], commit: string | null): TaskGraph {
  const open = items.filter(({ state }) => state === 'open');
  const edges = open.flatMap((from) => open.flatMap((to) => edgeBetween(from, to)));
  return {
    schemaVersion: 1,
    commit,
    items: open.map(({ fingerprint, title, packages, severity, start, cases }) => ({
      fingerprint,
      title,
      packages,
      severity,
      start,
      cases: cases.length,
      blockedBy: edges.filter(({ to }) => to === fingerprint).map(({ from }) => from),
    })),
    edges,
  };
}

function edgeBetween(from: WorkItem, to: WorkItem): TaskGraph['edges'] {
  const earlier = stages.indexOf(from.stage) < stages.indexOf(to.stage);
  if (!earlier || layerOf(from.packages) > layerOf(to.packages)) return [];
  const cases = from.cases.filter((id) => to.cases.includes(id));
  return cases.length === 0 ? [] : [{ from: from.fingerprint, to: to.fingerprint, cases }];
}
