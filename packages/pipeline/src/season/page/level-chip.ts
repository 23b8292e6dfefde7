import type { DangerLevel } from '@dawn-patrol/contracts';
import { levelWords } from '../replay-words.ts';
import { escapeHtml } from './escape-html.ts';
import type { Markup } from './html-table.ts';

/** A published level: number and name, on its official colour. */
export function levelChip(level: DangerLevel | null): Markup {
  return { html: `<span class="chip level-${level ?? 'none'}">${escapeHtml(levelWords(level))}</span>` };
}

/** Official fills with the ink that reads on them: black on 1 to 4 and on grey, white on 5, each at least 4.5 to 1. */
export const levelStyle = `
.level-1 { background: #50b848; color: #000; }
.level-2 { background: #fff200; color: #000; }
.level-3 { background: #f7941e; color: #000; }
.level-4 { background: #ed1c24; color: #000; }
.level-5 { background: #231f20; color: #fff; }
.level-none { background: #939598; color: #000; }
`;
