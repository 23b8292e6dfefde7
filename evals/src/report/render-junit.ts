import type { CaseReport, EvalReport } from '../eval-report.ts';
import { describeValue } from '../scorers/describe-value.ts';
import { escapeMarkup } from './escape-markup.ts';

/** The report in the form that build servers read: a suite a zone, a test a case. An unscored case is a failure. */
export function renderJunit({ cases, totals, comparison }: EvalReport): string {
  const zones = [...new Set(cases.map(({ zone }) => zone))];
  const lost = (comparison?.changes ?? []).filter(({ kind }) => kind === 'lost');
  const suites = zones.map((zone) => suite(zone, cases.filter((each) => each.zone === zone).map(testCase)));
  const lostTests = lost.map(({ id }) => test(id, 'lost', '<failure message="lost: no longer judged"/>'));
  const all = lost.length === 0 ? suites : [...suites, suite('lost', lostTests)];
  const failures = totals.fail + totals.unscored + lost.length;
  const counts = `tests="${totals.cases + lost.length}" failures="${failures}" errors="${totals.error}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="golden dataset" ${counts}>\n${all.join('\n')}\n</testsuites>\n`;
}

function suite(name: string, tests: readonly string[]): string {
  const count = (element: string): number => tests.filter((one) => one.includes(`<${element} `)).length;
  const counts = `tests="${tests.length}" failures="${count('failure')}" errors="${count('error')}"`;
  return `  <testsuite name="${escapeMarkup(name)}" ${counts}>\n${tests.join('\n')}\n  </testsuite>`;
}

function testCase({ id, zone, verdict, failures, error }: CaseReport): string {
  if (verdict === 'pass') return test(id, zone, '');
  if (verdict === 'unscored') return test(id, zone, '<failure message="unscored: it labels nothing"/>');
  const [first] = failures;
  const heading = first === undefined ? (error ?? verdict) : `${first.severity}: ${first.explanation}`;
  const body = failures.map(
    ({ severity, scorer, stage, expected, actual }) =>
      `${severity} ${scorer} (stage ${stage})\n  expected ${describeValue(expected)}\n  actual   ${describeValue(actual)}`,
  );
  const element = verdict === 'error' ? 'error' : 'failure';
  const attributes = `message="${escapeMarkup(heading)}" type="${first?.severity ?? verdict}"`;
  return test(id, zone, `<${element} ${attributes}>${escapeMarkup(body.join('\n'))}</${element}>`);
}

function test(id: string, group: string, body: string): string {
  const attributes = `name="${escapeMarkup(id)}" classname="golden.${escapeMarkup(group)}"`;
  return body === '' ? `    <testcase ${attributes}/>` : `    <testcase ${attributes}>${body}</testcase>`;
}
