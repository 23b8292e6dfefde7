import type { EvalReport } from '../eval-report.ts';
import { comparisonHeadline, describeChange, isWorse } from './comparison-lines.ts';
import { countRow, countHeadings, countLegend } from './count-cells.ts';
import { countByZone } from './count-groups.ts';
import { renderFailure, type Layout } from './render-failure.ts';
import { renderSlices } from './render-slices.ts';
import { renderTable } from './render-table.ts';
import { shorten } from './shorten.ts';

const SHOWN_CASES = 20;
const SHOWN_CHANGES = 20;

/** The report for people: tables by zone and slice, what differs, each failure, and one closing line. */
export function renderReport(report: EvalReport, layout: Layout): string {
  const failures = report.cases.filter(({ verdict }) => verdict !== 'pass');
  const more = failures.length - SHOWN_CASES;
  const blocks = [
    zoneTable(report),
    renderSlices(report.cases, layout.width),
    comparisonBlock(report, layout),
    ...failures.slice(0, SHOWN_CASES).map((failure) => renderFailure(failure, layout)),
    more > 0 ? `and ${more} more cases that do not hold: --case, --html or --json shows them` : '',
    budgetLines(report),
    closingLine(report, layout),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function zoneTable({ cases, totals }: EvalReport): string {
  const rows = countByZone(cases).map(({ name, counts }) => countRow(name, counts));
  const table = renderTable(['zone', ...countHeadings], [...rows, countRow('All', totals)], 1);
  return totals.pass === totals.cases ? table : `${table}\n${countLegend}`;
}

function comparisonBlock({ comparison }: EvalReport, { colors, width }: Layout): string {
  if (comparison === null) return '';
  const { changes } = comparison;
  const order = [...changes.filter(isWorse), ...changes.filter((one) => !isWorse(one) && one.kind !== 'new')];
  const lines = order.slice(0, SHOWN_CHANGES).map((change) => {
    const line = `  ${shorten(describeChange(change), width - 2)}`;
    return isWorse(change) ? colors.red(line) : line;
  });
  const more = order.length - SHOWN_CHANGES;
  const headline = comparisonHeadline(comparison);
  return [
    `${headline.slice(0, 1).toUpperCase()}${headline.slice(1)}`,
    ...lines,
    ...(more > 0 ? [`  and ${more} more`] : []),
  ].join('\n');
}

function budgetLines({ budgets }: EvalReport): string {
  return budgets
    .filter(({ used }) => used > 0)
    .map(
      ({ severity, most, used, holds }) =>
        `${severity}: ${used} cases, ${most} allowed${holds ? '' : ': over budget'}`,
    )
    .join('\n');
}

function closingLine({ totals, holds, known }: EvalReport, { colors }: Layout): string {
  const { cases, pass, fail, unscored, error } = totals;
  const counts = `${cases} cases: ${pass} pass, ${fail} fail, ${error} error, ${unscored} unscored`;
  const line =
    known === 0 ? counts : `${counts} (${known} as when they last held, with this code; --again runs them)`;
  return holds ? colors.green(line) : colors.red(line);
}
