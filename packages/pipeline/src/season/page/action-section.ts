import { workloadOf, type ActionCounts, type ReplayReport } from '@dawn-patrol/analysis';
import { actions, type Action } from '@dawn-patrol/contracts';
import { northToSouth, zoneName } from '../replay-words.ts';
import { escapeHtml } from './escape-html.ts';
import { htmlTable, type Cell, type Markup } from './html-table.ts';

/** How often each action came out, as bars that carry their numbers. */
export function actionSection(report: ReplayReport): string {
  const { judged } = report.totals;
  const columns = columnsOf(report);
  const rows = actions.map((action): Cell[] => [
    action,
    ...columns.map(({ counts, base }) => bar(counts[action], Math.max(1, judged), base ? 'base' : action)),
  ]);
  const headings = ['action', ...columns.map(({ heading }) => heading)];
  return `<h2>What each policy would have done</h2>
${htmlTable({ caption: `Actions in ${judged} judgements`, headings, rows })}
${zoneTable(report)}`;
}

interface Column {
  readonly heading: string;
  readonly counts: Readonly<Record<Action, number>>;
  readonly base: boolean;
}

/** The base actions once where the policies have the same table. */
function columnsOf({ policies, totals }: ReplayReport): Column[] {
  const [first] = totals.counts;
  const sameBase = totals.counts.every((counts) =>
    actions.every((action) => counts.base[action] === first?.base[action]),
  );
  return totals.counts.flatMap(({ base, final }, index) => {
    const id = policies[index]?.id ?? '';
    const heading = sameBase ? 'base' : `${id}: base`;
    return [
      ...(sameBase && index > 0 ? [] : [{ heading, counts: base, base: true }]),
      { heading: `${id}: final`, counts: final, base: false },
    ];
  });
}

function bar(count: number, most: number, kind: string): Markup {
  const width = (100 * count) / most;
  return {
    html: `<span class="bar"><b>${count}</b><svg class="bar-${escapeHtml(kind)}" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${width.toFixed(2)}" height="10"/></svg></span>`,
  };
}

function zoneTable({ policies, totals: { zones } }: ReplayReport): string {
  const headings = policies.flatMap(({ id }) => [`${id}: sends`, 'of them urgent', 'reviews']);
  return htmlTable({
    caption: 'By zone',
    headings: ['zone', 'judged', 'days', ...headings],
    rows: zones.toSorted(northToSouth).map(zoneRow),
  });
}

function zoneRow({ zone, judged, days, counts }: ReplayReport['totals']['zones'][number]): Cell[] {
  return [zoneName(zone), judged, days, ...counts.flatMap(workloadCells)];
}

function workloadCells(counts: ActionCounts): number[] {
  const { sends, urgentSends, reviews } = workloadOf(counts);
  return [sends, urgentSends, reviews];
}
