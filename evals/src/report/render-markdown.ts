import type { CaseReport, EvalReport } from '../eval-report.ts';
import { describeValue } from '../scorers/describe-value.ts';
import { comparisonHeadline, describeChange, isWorse } from './comparison-lines.ts';
import { countRow, countHeadings } from './count-cells.ts';
import { countByZone } from './count-groups.ts';
import { inlineMarkdown } from './inline-markdown.ts';
import { renderRoses } from './render-roses.ts';
import { traceLines } from './trace-lines.ts';

/** By this a later run finds its own comment. */
export const markdownMarker = '<!-- dawn-patrol-eval -->';

/** GitHub takes 65,536 characters in a comment; the rest is for what a workflow adds. */
const LARGEST = 60_000;
const SHOWN_CHANGES = 30;
const SHOWN_FAILURES = 5;

/** The report for a pull request. However much fails, it fits into one comment. */
export function renderMarkdown(report: EvalReport): string {
  const parts = [markdownMarker, headline(report), ...comparisonParts(report), zoneTable(report)];
  const failures = report.cases.filter(({ verdict }) => verdict !== 'pass');
  let text = parts.join('\n\n');
  for (const [index, failure] of failures.entries()) {
    const next = `\n\n${failureBlock(failure)}`;
    if (text.length + next.length > LARGEST) {
      return `${text}\n\nand ${failures.length - index} more cases that do not hold\n`;
    }
    text += next;
  }
  return `${text}\n`;
}

function headline({ holds, totals }: EvalReport): string {
  const { cases, pass, fail, error, unscored, missedWarnings, falseDispatches } = totals;
  const mark = holds ? '✅ **Golden dataset holds**' : '❌ **Golden dataset does not hold**';
  const grave =
    missedWarnings + falseDispatches > 0
      ? `; **${missedWarnings} missed warnings, ${falseDispatches} false dispatches**`
      : '';
  return `${mark}: ${cases} cases, ${pass} pass, ${fail} fail, ${error} error, ${unscored} unscored${grave}`;
}

function comparisonParts({ comparison }: EvalReport): string[] {
  if (comparison === null) return [];
  const { changes } = comparison;
  const named = [...changes.filter(isWorse), ...changes.filter((one) => !isWorse(one))];
  const lines = named
    .slice(0, SHOWN_CHANGES)
    .map((change) => `- ${isWorse(change) ? '❌' : '·'} ${inlineMarkdown(describeChange(change), 300)}`);
  const more = named.length - SHOWN_CHANGES;
  return [
    `Compared ${comparisonHeadline(comparison)}`,
    ...(lines.length > 0 ? [[...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')] : []),
  ];
}

function zoneTable({ cases, totals }: EvalReport): string {
  const rows = [
    ...countByZone(cases).map(({ name, counts }) => countRow(name, counts)),
    countRow('**All**', totals),
  ];
  const head = ['zone', ...countHeadings];
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function failureBlock(report: CaseReport): string {
  const { id, title, zone, verdict, accepted, failures, trace } = report;
  const shown = failures.slice(0, SHOWN_FAILURES);
  const rows = shown.map(
    ({ severity, stage, scorer, expected, actual }) =>
      `| ${severity} | ${stage} | ${scorer} | ${cell(expected)} | ${cell(actual)} |`,
  );
  const table = [
    '| severity | stage | scorer | expected | actual |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ];
  const more = failures.length - shown.length;
  const drawing = trace === null ? [] : [...renderRoses(trace), ...traceLines(trace)];
  const word = accepted ? 'accepted' : verdict;
  return [
    `<details><summary><b>${id}</b> (${zone}, ${word}): ${inlineMarkdown(title, 120)}</summary>`,
    '',
    ...(rows.length > 0 ? [...table, ...(more > 0 ? ['', `and ${more} more failures`] : [])] : [word]),
    ...(drawing.length > 0
      ? ['', '```text', ...drawing.map((line) => line.replaceAll('`', "'")), '```']
      : []),
    '',
    '</details>',
  ].join('\n');
}

function cell(value: unknown): string {
  return inlineMarkdown(describeValue(value), 160);
}
