import type { Overrun, ReplayReport } from '@dawn-patrol/analysis';
import { northToSouth, zoneName } from '../replay-words.ts';
import { dateCell } from './date-cell.ts';
import { escapeHtml } from './escape-html.ts';
import { htmlTable, type Cell } from './html-table.ts';

/** Whether the policy keeps to its alert budget, and where it does not; nothing without a budget. */
export function budgetSection({ policies, budget }: ReplayReport): string {
  if (budget === null) return '';
  const limits = Object.entries(budget.limits).map(([measure, limit]) => {
    const overruns = budget.overruns.filter((overrun) => overrun.measure === measure);
    return limitPart(`${measure}: at most ${limit}`, overruns);
  });
  return `<h2>Alert budget of ${escapeHtml(policies[0]?.id ?? '')}</h2>
${limits.join('\n')}`;
}

function limitPart(limit: string, overruns: readonly Overrun[]): string {
  if (overruns.length === 0) {
    return `<p class="verdict">✓ ${escapeHtml(limit)}. Holds in every zone and week.</p>`;
  }
  const weeks = `${overruns.length} ${overruns.length === 1 ? 'zone-week' : 'zone-weeks'}`;
  const rows = overruns
    .toSorted(northToSouth)
    .map(({ zone, monday, actual }): Cell[] => [zoneName(zone), dateCell(monday), actual]);
  return `<p class="verdict over-verdict">! ${escapeHtml(limit)}. Exceeded in ${weeks}.</p>
${htmlTable({ caption: `Beyond ${limit}`, headings: ['zone', 'week of', 'asked for'], rows })}`;
}
