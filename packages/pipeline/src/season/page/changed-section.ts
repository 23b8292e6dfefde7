import type { ChangedDay, ReplayReport } from '@dawn-patrol/analysis';
import { becauseWords, northToSouth, zoneName } from '../replay-words.ts';
import { dateCell } from './date-cell.ts';
import { escapeHtml } from './escape-html.ts';
import { htmlTable, type Cell } from './html-table.ts';
import { levelChip } from './level-chip.ts';

/** Every day on which the two policies end at different actions, zone by zone, with what parted them. */
export function changedSection({ policies, changedDays, totals }: ReplayReport): string {
  const [tried, against] = policies;
  if (tried === undefined || against === undefined) return '';
  const title = `<h2>Changed days: ${changedDays.length} of ${totals.judged} judgements</h2>`;
  const lead = `<p class="quiet">What ${escapeHtml(against.id)} comes to, what ${escapeHtml(tried.id)} comes to, and the rule that parts them.</p>`;
  const zones = totals.zones.toSorted(northToSouth).flatMap(({ zone }) => {
    const days = changedDays.filter((day) => day.zone === zone);
    return days.length === 0 ? [] : [zoneDays(zone, days, against.id)];
  });
  return [title, lead, ...zones].join('\n');
}

function zoneDays(zone: string, days: readonly ChangedDay[], against: string): string {
  const caption = `${zoneName(zone)}: ${days.length} changed ${days.length === 1 ? 'day' : 'days'}`;
  const rows = days.map((day): Cell[] => [
    dateCell(day.date),
    levelChip(day.level),
    `${day.against} → ${day.action}`,
    becauseWords(day, against),
  ]);
  return `<details><summary>${escapeHtml(caption)}</summary>
${htmlTable({ caption, headings: ['date', 'published', 'action', 'because of'], rows, stacked: true })}
</details>`;
}
