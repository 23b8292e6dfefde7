import { workloadOf, type ActionCounts, type ReplayReport } from '@dawn-patrol/analysis';
import { actions } from '@dawn-patrol/contracts';
import { northToSouth, zoneName } from '../replay-words.ts';

/** How often each action came out, base and final. */
export function actionRows({ policies, totals }: ReplayReport): string[][] {
  const rows = policies.flatMap(({ id, version }, index) => {
    const counts = totals.counts[index];
    return counts === undefined ? [] : rowsOf(`${id} ${version}`, counts);
  });
  return [['policy', 'action', ...actions, 'sends', 'of them urgent', 'reviews'], ...rows];
}

function rowsOf(policy: string, counts: ActionCounts): string[][] {
  return [
    [policy, 'base', ...actions.map((action) => String(counts.base[action]))],
    ['', 'final', ...actions.map((action) => String(counts.final[action])), ...workloadCells(counts)],
  ];
}

export function zoneRows({ policies, totals: { zones } }: ReplayReport): string[][] {
  const headings = policies.flatMap(({ id }) => [`${id}: sends`, 'of them urgent', 'reviews']);
  return [['zone', 'judged', 'days', ...headings], ...zones.toSorted(northToSouth).map(zoneRow)];
}

function zoneRow({ zone, judged, days, counts }: ReplayReport['totals']['zones'][number]): string[] {
  return [zoneName(zone), String(judged), String(days), ...counts.flatMap(workloadCells)];
}

function workloadCells(counts: ActionCounts): string[] {
  const { sends, urgentSends, reviews } = workloadOf(counts);
  return [sends, urgentSends, reviews].map(String);
}
