import { escapeHtml } from './escape-html.ts';

/** A cell that is markup of our own already; a text is escaped. */
export interface Markup {
  readonly html: string;
}
export type Cell = string | number | Markup;

export interface HtmlTable {
  readonly caption: string;
  readonly headings: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly Cell[])[];
  /** On a phone each row is a block, with the heading beside each cell: for rows of words. */
  readonly stacked?: boolean;
}

/**
 * A table that scrolls by itself where it is wider than the page, also by keyboard. The roles are
 * written out: a browser forgets what is a table once its rows are laid out as blocks.
 */
export function htmlTable({ caption, headings, rows, stacked = false }: HtmlTable): string {
  const [first] = rows;
  const head = headings.map((heading, column) => headingCell(heading, first?.[column])).join('');
  const body = rows.map((row) => `<tr role="row">${rowCells(row, headings)}</tr>`).join('\n');
  return `<div class="wide" role="region" tabindex="0" aria-label="${escapeHtml(caption)}"><table role="table"${stacked ? ' class="stacked"' : ''}>
<caption>${escapeHtml(caption)}</caption>
<thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">
${body}
</tbody></table></div>`;
}

/** A heading stands over its numbers. */
function headingCell(heading: string, below: Cell | undefined): string {
  return `<th role="columnheader" scope="col"${numberClass(below)}>${escapeHtml(heading)}</th>`;
}

function rowCells(row: readonly Cell[], headings: readonly string[]): string {
  return row
    .map((cell, column) => {
      const content = typeof cell === 'object' ? cell.html : escapeHtml(String(cell));
      if (column === 0) return `<th role="rowheader" scope="row"${numberClass(cell)}>${content}</th>`;
      const label = escapeHtml(headings[column] ?? '');
      return `<td role="cell" data-label="${label}"${numberClass(cell)}>${content}</td>`;
    })
    .join('');
}

function numberClass(cell: Cell | undefined): string {
  return typeof cell === 'number' ? ' class="number"' : '';
}
