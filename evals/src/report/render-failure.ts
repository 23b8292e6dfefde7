import { assertNever } from '@dawn-patrol/contracts';
import type { Colors } from './colors.ts';
import type { CaseReport, FailureReport } from '../eval-report.ts';
import { describeValue } from '../scorers/describe-value.ts';

const longest = 160;

/** One case that does not hold: what it is, and each thing expected beside what came. */
export function renderFailure(report: CaseReport, colors: Colors): string {
  const heading = `${colors.red(report.verdict.toUpperCase())} ${colors.bold(report.id)}: ${report.title}`;
  return [heading, ...bodyOf(report, colors)].join('\n');
}

function bodyOf(report: CaseReport, colors: Colors): string[] {
  switch (report.verdict) {
    case 'error':
      return [`  the judged code threw: ${report.error ?? 'nothing said'}`];
    case 'unscored':
      return ['  expected.json labels nothing: nothing was judged'];
    case 'fail':
    case 'pass':
      return report.failures.map((failure) => renderMiss(failure, colors));
    default:
      return assertNever(report.verdict, 'verdict');
  }
}

function renderMiss(failure: FailureReport, colors: Colors): string {
  const { scorer, stage, severity, expected, actual, explanation } = failure;
  return [
    `  ${colors.yellow(severity)}  ${scorer} (stage ${stage}): ${shorten(explanation)}`,
    `    expected  ${shorten(describeValue(expected))}`,
    `    actual    ${shorten(describeValue(actual))}`,
  ].join('\n');
}

function shorten(text: string): string {
  const oneLine = text.replaceAll(/\s+/g, ' ');
  return oneLine.length <= longest ? oneLine : `${oneLine.slice(0, longest - 1)}…`;
}
