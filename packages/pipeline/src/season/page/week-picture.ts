import type { Overrun, Workload } from '@dawn-patrol/analysis';
import { dateWords, zoneName } from '../replay-words.ts';
import type { WeekGrid } from '../week-grid.ts';
import { escapeHtml } from './escape-html.ts';

const cell = { width: 46, height: 32 } as const;
const left = 74;
const top = 34;

export interface WeekPicture {
  readonly grid: WeekGrid;
  /** The place of the policy. */
  readonly index: number;
  readonly label: string;
  readonly overruns: readonly Overrun[];
}

/** Zones down, weeks across; each cell has its numbers, so that no shade has to be told from another. */
export function weekPicture({ grid, index, label, overruns }: WeekPicture): string {
  const width = left + grid.mondays.length * cell.width;
  const height = top + grid.rows.length * cell.height;
  const beyond = new Set(overruns.map(({ zone, monday }) => `${zone} ${monday}`));
  const rows = grid.rows.map(({ zone, weeks }, row) => {
    const y = top + row * cell.height;
    const cells = weeks.map((week, column) => {
      const over = week !== null && beyond.has(`${zone} ${week.monday}`);
      return weekCell({ x: left + column * cell.width, y, over }, week?.workloads[index] ?? null);
    });
    return `<text x="0" y="${y + 20}">${escapeHtml(zoneName(zone))}</text>${cells.join('')}`;
  });
  return `<svg class="weeks" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(label)}; the table below holds the same numbers">
${grid.mondays.map(heading).join('')}
${rows.join('\n')}</svg>`;
}

function heading(monday: string, column: number): string {
  const [day = '', month = ''] = dateWords(monday).split(' ');
  const x = left + column * cell.width + cell.width / 2;
  return `<text x="${x}" y="13" text-anchor="middle">${day}</text><text x="${x}" y="27" text-anchor="middle">${month}</text>`;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly over: boolean;
}

function weekCell({ x, y, over }: Place, workload: Workload | null): string {
  if (workload === null) {
    return `<text class="quiet" x="${x + cell.width / 2}" y="${y + 20}" text-anchor="middle">·</text>`;
  }
  const { sends, reviews } = workload;
  const shade = shadeOf(sends);
  return [
    `<rect class="shade-${shade}${over ? ' over' : ''}" x="${x + 2}" y="${y + 2}" width="${cell.width - 4}" height="${cell.height - 4}" rx="3"/>`,
    ...(sends === 0
      ? []
      : [`<text class="ink-${shade} sends" x="${x + 6}" y="${y + 21}">${sends}${over ? '!' : ''}</text>`]),
    ...(reviews === 0
      ? []
      : [
          `<text class="ink-${shade}" x="${x + cell.width - 6}" y="${y + 21}" text-anchor="end">${reviews}r</text>`,
        ]),
  ].join('');
}

/** Four shades: none, up to two, up to four, more sends in a week. */
function shadeOf(sends: number): 0 | 1 | 2 | 3 {
  if (sends === 0) return 0;
  if (sends <= 2) return 1;
  return sends <= 4 ? 2 : 3;
}
