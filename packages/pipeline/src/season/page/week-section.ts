import type { ReplayReport, ZoneWeek } from '@dawn-patrol/analysis';
import { northToSouth, zoneName } from '../replay-words.ts';
import { toWeekGrid } from '../week-grid.ts';
import { dateCell } from './date-cell.ts';
import { escapeHtml } from './escape-html.ts';
import { htmlTable, type Cell } from './html-table.ts';
import { weekPicture } from './week-picture.ts';

/** Sends and reviews by zone and week: a picture for each policy, and the same numbers as a table. */
export function weekSection(report: ReplayReport): string {
  const grid = toWeekGrid(report);
  const pictures = report.policies.map(({ id }, index) => {
    const label = `${id}: sends and reviews in each zone and week`;
    const overruns = index === 0 ? (report.budget?.overruns ?? []) : [];
    return `<h3>${escapeHtml(id)}</h3>
<div class="wide" role="region" tabindex="0" aria-label="${escapeHtml(label)}">${weekPicture({ grid, index, label, overruns })}</div>`;
  });
  return `<h2>By zone and week</h2>
<p class="quiet">The number: sends. The number with r: reviews. The stronger the fill, the more sends. An empty frame: nothing asked for. A dot: not judged. A thick frame with !: beyond the alert budget. Weeks begin on the Monday shown; weeks in which no zone asks for anything are left out.</p>
${grid.mondays.length === 0 ? '<p>No zone asks for anything in any week.</p>' : pictures.join('\n')}
<details><summary>The same as a table, all weeks and winters</summary>
${weekTable(report)}
</details>`;
}

function weekTable({ policies, zoneWeeks }: ReplayReport): string {
  const headings = policies.flatMap(({ id }) => [`${id}: sends`, 'of them urgent', 'reviews']);
  return htmlTable({
    caption: 'Sends and reviews in each zone and week in which it was judged',
    headings: ['zone', 'week of', 'judged', ...headings],
    rows: zoneWeeks.toSorted(northToSouth).map(weekRow),
  });
}

function weekRow({ zone, monday, judged, workloads }: ZoneWeek): Cell[] {
  const cells = workloads.flatMap(({ sends, urgentSends, reviews }) => [sends, urgentSends, reviews]);
  return [zoneName(zone), dateCell(monday), judged, ...cells];
}
