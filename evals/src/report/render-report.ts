import { utahZones } from '@dawn-patrol/contracts';
import type { Colors } from './colors.ts';
import type { CaseCounts, EvalReport } from '../eval-report.ts';
import { countCases } from './count-cases.ts';
import { renderFailure } from './render-failure.ts';
import { renderTable } from './render-table.ts';

const headings = [
  'zone',
  'cases',
  'pass',
  'fail',
  'unscored',
  'error',
  'missed warnings',
  'false dispatches',
  'needless reviews',
  'extraction',
  'text',
] as const;

/** The report for people: a table by zone, each failure with what was expected beside what came, and one closing line. */
export function renderReport(report: EvalReport, colors: Colors): string {
  const failures = report.cases.filter(({ verdict }) => verdict !== 'pass');
  const blocks = failures.map((failure) => renderFailure(failure, colors));
  return `${[zoneTable(report), ...blocks, closingLine(report, colors)].join('\n\n')}\n`;
}

function zoneTable({ cases, totals }: EvalReport): string {
  const zones = utahZones.filter(({ id }) => cases.some(({ zone }) => zone === id));
  const rows = zones.map(({ id, name }) => row(name, countCases(cases.filter(({ zone }) => zone === id))));
  return renderTable(headings, [...rows, row('All', totals)]);
}

function row(name: string, counts: CaseCounts): string[] {
  const { cases, pass, fail, unscored, error } = counts;
  const { missedWarnings, falseDispatches, needlessReviews, extraction, text } = counts;
  const numbers = [cases, pass, fail, unscored, error, missedWarnings, falseDispatches, needlessReviews];
  return [name, ...[...numbers, extraction, text].map(String)];
}

function closingLine({ totals }: EvalReport, colors: Colors): string {
  const { cases, pass, fail, unscored, error } = totals;
  const line = `${cases} cases: ${pass} pass, ${fail} fail, ${error} error, ${unscored} unscored`;
  return pass === cases ? colors.green(line) : colors.red(line);
}
