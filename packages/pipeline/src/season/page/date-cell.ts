import { dateWords } from '../replay-words.ts';
import { escapeHtml } from './escape-html.ts';
import type { Markup } from './html-table.ts';

/** A date that does not break. */
export function dateCell(date: string): Markup {
  return { html: `<span class="whole">${escapeHtml(dateWords(date))}</span>` };
}
