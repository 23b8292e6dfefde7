import { dangerLevels, dangerName } from '@dawn-patrol/contracts';
import type { EstimatorReport, Measure, OpinionReport } from './build-opinion-report.ts';

const columns: readonly { readonly measure: Measure; readonly title: string; readonly share: boolean }[] = [
  { measure: 'exact', title: 'exact', share: true },
  { measure: 'withinOne', title: 'within one', share: true },
  { measure: 'sameOrHigher', title: 'same or higher', share: true },
  { measure: 'quadraticWeightedKappa', title: 'weighted kappa', share: false },
  { measure: 'bias', title: 'bias', share: false },
];

/** The report as Markdown tables: the same for the terminal and for the document that keeps the figures. */
export function renderOpinionReport(report: OpinionReport): string {
  const { tuning, zoneDays, withoutOpinion, intervalCoverage, splitAt } = report;
  const { best, ties } = tuning;
  return [
    `Tuned on ${tuning.zoneDays} zone-days before ${splitAt}: a load is held ${best.elevatedHoldDays} d as elevated and ${best.criticalHoldDays} d as critical (weighted kappa there ${number(best.metrics.quadraticWeightedKappa)}; ${ties} of ${tuning.trials.length} pairs do as well, and the shortest is taken).`,
    `Reported on ${zoneDays - withoutOpinion} of ${zoneDays} zone-days from ${splitAt} on; on ${withoutOpinion} nothing could be said. In brackets: 95 % intervals, days drawn as blocks.`,
    table([
      ['', ...columns.map(({ title }) => title)],
      ...report.estimators.map((estimator) => [
        estimator.title,
        ...columns.map((column) => cell(estimator, column)),
      ]),
    ]),
    'Published (rows) against the second opinion (columns):',
    table([
      ['', ...dangerLevels.map((level) => `${level} ${dangerName(level)}`)],
      ...report.confusion.map((row, index) => {
        const level = dangerLevels[index];
        return [level === undefined ? '' : `${level} ${dangerName(level)}`, ...row.map(String)];
      }),
    ]),
    `The published level lies in the opinion's interval on ${percent(intervalCoverage)} of the days.`,
  ].join('\n\n');
}

function cell(
  { metrics, intervals }: EstimatorReport,
  { measure, share }: { readonly measure: Measure; readonly share: boolean },
): string {
  const show = share ? percent : number;
  const interval = intervals[measure];
  const range = interval === null ? '' : ` (${show(interval.low)} to ${show(interval.high)})`;
  return `${show(metrics[measure])}${range}`;
}

function percent(value: number | null): string {
  return value === null ? 'none' : `${Math.round(value * 100)} %`;
}

function number(value: number | null): string {
  return value === null ? 'none' : value.toFixed(2);
}

function table(rows: readonly (readonly string[])[]): string {
  const [header = [], ...body] = rows;
  const widths = header.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(header), rule, ...body.map(line)].join('\n');
}
