import { createHash } from 'node:crypto';
import { utahZones } from '@dawn-patrol/contracts';
import type { CaseReport, EvalReport } from '../../eval-report.ts';
import { comparisonHeadline, describeChange, isWorse } from '../comparison-lines.ts';
import { countRow, countHeadings, countLegend } from '../count-cells.ts';
import { countByZone } from '../count-groups.ts';
import { escapeMarkup } from '../escape-markup.ts';
import { pageScript } from './page-script.ts';
import { pageStyle } from './page-style.ts';
import { renderCase } from './render-case.ts';
import { renderFilters } from './render-filters.ts';
import { roseShapes } from './rose-shapes.ts';

/** A page of more would be slow to open; cases that do not hold come first. */
const SHOWN_CASES = 1000;

/** The report as one static page that fetches nothing: filters, roses, and how each decision came about. */
export function renderHtml(report: EvalReport): string {
  const order = [...report.cases].toSorted((a, b) => rank(a) - rank(b));
  const shown = order.slice(0, SHOWN_CASES);
  const zones = utahZones.filter(({ id }) => shown.some(({ zone }) => zone === id));
  const nameOf = new Map<string, string>(utahZones.map(({ id, name }) => [id, name]));
  const policy = `default-src 'none'; style-src '${hashOf(pageStyle)}'; script-src '${hashOf(pageScript)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Golden dataset: ${report.holds ? 'holds' : 'does not hold'}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
${roseShapes()}
<h1>Golden dataset</h1>
${headline(report)}
${comparisonPart(report)}
<h2>By zone</h2>
${zoneTable(report)}
<h2>Cases</h2>
${renderFilters(shown, zones)}
${shown.length < order.length ? `<p>The first ${shown.length} of ${order.length} cases; --json has them all.</p>` : ''}
${shown.map((each) => renderCase(each, nameOf.get(each.zone) ?? each.zone)).join('\n')}
</main>
<script>${pageScript}</script>
</body>
</html>
`;
}

function rank({ verdict, failures }: CaseReport): number {
  if (verdict === 'pass') return 2;
  return failures.some(({ severity }) => severity === 'missed-warning' || severity === 'false-dispatch')
    ? 0
    : 1;
}

function headline({ holds, totals, commit }: EvalReport): string {
  const { cases, pass, fail, error, unscored } = totals;
  const words = holds ? 'Every case holds' : 'It does not hold';
  const counts = `${cases} cases: ${pass} pass, ${fail} fail, ${error} error, ${unscored} unscored.`;
  return `<p><span class="${holds ? 'good' : 'bad'}">${words}.</span> ${counts}</p>
<p class="quiet">Commit ${escapeMarkup(commit?.slice(0, 12) ?? 'unknown')}. This judges the program, it is not an avalanche forecast.</p>`;
}

function comparisonPart({ comparison }: EvalReport): string {
  if (comparison === null) return '';
  const items = comparison.changes.map(
    (change) => `<li${isWorse(change) ? ' class="bad"' : ''}>${escapeMarkup(describeChange(change))}</li>`,
  );
  const list = items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
  return `<h2>Compared</h2><p>${escapeMarkup(comparisonHeadline(comparison))}</p>${list}`;
}

function zoneTable({ cases, totals }: EvalReport): string {
  const head = ['zone', ...countHeadings].map((word) => `<th scope="col">${word}</th>`);
  const rows = [...countByZone(cases), { name: 'All', counts: totals }].map(
    ({ name, counts }) =>
      `<tr><th scope="row">${escapeMarkup(name)}</th>${countRow(name, counts)
        .slice(1)
        .map((count) => `<td>${count}</td>`)
        .join('')}</tr>`,
  );
  return `<div class="scroll" role="region" aria-label="Counts by zone" tabindex="0"><table class="counts"><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>
<p class="quiet">${escapeMarkup(countLegend)}</p>`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}
