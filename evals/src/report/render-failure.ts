import { assertNever } from '@dawn-patrol/contracts';
import type { Colors } from './colors.ts';
import type { CaseReport, FailureReport } from '../eval-report.ts';
import { describeValue } from '../scorers/describe-value.ts';
import { renderRoses } from './render-roses.ts';
import { shorten } from './shorten.ts';
import { traceLines } from './trace-lines.ts';

/** How a report is laid out. */
export interface Layout {
  readonly colors: Colors;
  readonly width: number;
}

const SHOWN_FAILURES = 8;

/** One case that does not hold: what it is, each thing expected beside what came, the two roses, and the decision. */
export function renderFailure(report: CaseReport, layout: Layout): string {
  const { colors, width } = layout;
  const word = report.accepted ? 'ACCEPTED' : report.verdict.toUpperCase();
  const title = shorten(report.title, Math.max(width - word.length - report.id.length - 3, 20));
  const heading = `${colors.red(word)} ${colors.bold(report.id)}: ${title}`;
  return [heading, ...bodyOf(report, layout), ...traceOf(report)].join('\n');
}

function bodyOf(report: CaseReport, layout: Layout): string[] {
  switch (report.verdict) {
    case 'unscored':
      return ['  expected.json labels nothing: nothing was judged'];
    case 'error':
    case 'fail':
    case 'pass': {
      const more = report.failures.length - SHOWN_FAILURES;
      const shown = report.failures.slice(0, SHOWN_FAILURES).map((failure) => renderMiss(failure, layout));
      return [...shown, ...(more > 0 ? [`  and ${more} more failures; --json has them all`] : [])];
    }
    default:
      return assertNever(report.verdict, 'verdict');
  }
}

function renderMiss(failure: FailureReport, { colors, width }: Layout): string {
  const { scorer, stage, severity, expected, actual, explanation } = failure;
  return [
    `  ${colors.yellow(severity)}  ${scorer} (stage ${stage})`,
    `    ${shorten(explanation, width - 4)}`,
    `    expected  ${shorten(describeValue(expected), width - 14)}`,
    `    actual    ${shorten(describeValue(actual), width - 14)}`,
  ].join('\n');
}

function traceOf({ trace }: CaseReport): string[] {
  if (trace === null) return [];
  return [
    ...renderRoses(trace).map((line) => `    ${line}`),
    ...traceLines(trace).map((line) => `    ${line}`),
  ];
}
