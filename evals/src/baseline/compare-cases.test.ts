import { describe, expect, it } from 'vitest';
import type { CaseReport } from '../eval-report.ts';
import { buildCaseReport, buildFailure } from '../testing/build-report-parts.ts';
import { failureSignature, type AcceptedCase } from './baseline.ts';
import { compareCases, type ComparedRun } from './compare-cases.ts';
import type { ComparisonBase } from './comparison-base.ts';

const hashes = { 'case.json': 'a', 'input.json': 'b', 'expected.json': 'c' };
const held: AcceptedCase = { verdict: 'pass', action: 'no-alert' };
const known = buildFailure({ severity: 'text', explanation: 'known' });
const failed: AcceptedCase = { verdict: 'fail', action: 'no-alert', failures: [failureSignature(known)] };
const passing = buildCaseReport();
const failing = (failure = known): CaseReport => buildCaseReport({ verdict: 'fail', failures: [failure] });

/** What is said of the case `one`, with this baseline line and this result (null: the case is gone). */
function changesOf(
  accepted: AcceptedCase | null,
  result: CaseReport | null,
  {
    listed = accepted !== null,
    now = hashes,
    ...run
  }: Partial<ComparedRun> & { listed?: boolean; now?: typeof hashes } = {},
): string[] {
  const base: ComparisonBase = {
    commit: 'abc',
    baseline: { schemaVersion: 1, cases: accepted === null ? {} : { one: accepted } },
    manifest: { cases: listed ? { one: hashes } : {} },
  };
  const cases = result === null ? [] : [result];
  const whole = { cases, hashes: new Map([['one', now]]), whole: true, retired: () => [], ...run };
  return compareCases(base, whole).changes.map(
    ({ kind, detail }) => `${kind}${detail === null ? '' : `: ${detail}`}`,
  );
}

describe('compareCases', () => {
  it.each([
    ['held, holds', held, passing, []],
    ['held, fails', held, failing(), ['newly-failing: text: known']],
    ['held, throws', held, buildCaseReport({ verdict: 'error', error: 'broken' }), ['newly-failing: broken']],
    [
      'held, labels nothing any more',
      held,
      buildCaseReport({ verdict: 'unscored' }),
      ['newly-failing: unscored'],
    ],
    ['failed, holds', failed, passing, ['newly-passing']],
    ['failed, fails as before', failed, failing(), []],
    [
      'failed, fails in a further way',
      failed,
      failing(buildFailure({ explanation: 'further' })),
      ['worse: missed-warning: further'],
    ],
    ['failed, throws', failed, buildCaseReport({ verdict: 'error', error: 'broken' }), ['worse: broken']],
    ['was not there, holds', null, passing, ['new']],
    ['was not there, fails', null, failing(), ['new-failing: text: known']],
    ['held, is gone', held, null, ['lost']],
  ])('%s', (_, accepted, result, changes) => {
    expect(changesOf(accepted, result)).toEqual(changes);
  });

  it('takes a case that the baseline does not name yet, but the manifest lists, for one that held', () => {
    expect(changesOf(null, passing, { listed: true })).toEqual([]);
    expect(changesOf(null, failing(), { listed: true })).toEqual(['newly-failing: text: known']);
    expect(changesOf(null, null, { listed: true })).toEqual(['lost']);
  });

  it('lets a case go that the branch retires, and never calls one lost that a filter left out', () => {
    expect(changesOf(held, null, { retired: () => ['one'] })).toEqual(['retired']);
    expect(changesOf(held, null, { retired: () => ['two'] })).toEqual(['lost']);
    expect(changesOf(held, null, { whole: false })).toEqual([]);
  });

  it('says when a label or an input changed, and what that did to the action', () => {
    const relabelled = { ...hashes, 'expected.json': 'z' };
    const sent = buildCaseReport({ action: 'auto-send' });
    expect(changesOf(held, passing, { now: relabelled })).toEqual(['relabelled: label changed']);
    expect(changesOf(held, sent, { now: { ...relabelled, 'input.json': 'y' } })).toEqual([
      'relabelled: label and input changed; the action was no-alert, it is auto-send',
    ]);
    expect(changesOf(held, passing, { now: { ...hashes, 'case.json': 'x' } })).toEqual([]);
  });
});
