import { describe, expect, it } from 'vitest';
import { compareEvals, describeChange, describeChanges, isHarmful } from './compare-evals.ts';
import type { EvalCase, EvalReport } from './eval-report.ts';

function judged(id: string, ...actual: string[]): EvalCase {
  const failures = actual.map((word) => ({
    scorer: 'final-action',
    expected: 'auto-send',
    actual: word,
    severity: 'missed-warning',
  }));
  return { id, verdict: failures.length === 0 ? 'pass' : 'fail', accepted: false, failures };
}

function report(...cases: EvalCase[]): EvalReport {
  return { schemaVersion: 1, cases };
}

const lost: EvalCase[] = [];

describe('compareEvals', () => {
  it.each([
    ['a case that holds in both is no change', [judged('a')], [judged('a')], []],
    [
      'a case that stops holding',
      [judged('a')],
      [judged('a', 'human-review')],
      ['! a from auto-send to human-review'],
    ],
    ['a case that starts holding', [judged('a', 'no-alert')], [judged('a')], ['+ a now holds']],
    ['a case that fails as before is not this change', [judged('a', 'x')], [judged('a', 'x')], []],
    [
      'a case that fails in a further way',
      [judged('a', 'x')],
      [judged('a', 'x', 'y')],
      ['! a (already failing) from auto-send to y'],
    ],
    ['a case that is gone', [judged('a')], lost, ['! a is no longer judged']],
    ['a failing case that is gone', [judged('a', 'x')], lost, ['! a is no longer judged']],
    ['a new case that holds', lost, [judged('a')], ['+ a is new and holds']],
    [
      'a new case that does not',
      lost,
      [judged('a', 'x')],
      ['! a is new and does not hold: from auto-send to x'],
    ],
  ])('%s', (_, before, after, said) => {
    const changes = compareEvals(report(...before), report(...after));
    expect(changes.map((change) => `${isHarmful(change) ? '!' : '+'} ${describeChange(change)}`)).toEqual(
      said,
    );
  });

  it('lets a case go that the branch retires, and only that one', () => {
    const changes = compareEvals(report(judged('a'), judged('b')), report(), ['a']);
    expect(changes.map(({ id, kind }) => [id, kind])).toEqual([
      ['a', 'retired'],
      ['b', 'lost'],
    ]);
  });

  it('lists a failure that the baseline accepts within a budget once, and does not hold it against the branch', () => {
    const accepted = { ...judged('a', 'x'), accepted: true };
    const [change, ...more] = compareEvals(report(judged('a')), report(accepted));
    expect(change).toMatchObject({ id: 'a', kind: 'accepted' });
    expect(more).toEqual([]);
    expect(change !== undefined && isHarmful(change)).toBe(false);
    expect(compareEvals(report(accepted), report(accepted))).toEqual([]);
    expect(compareEvals(report(accepted), report(judged('a', 'x', 'y'))).map(({ kind }) => kind)).toEqual([
      'worse',
    ]);
  });

  it.each(['error', 'unscored'] as const)('does not take the verdict %s for a pass', (verdict) => {
    const changes = compareEvals(
      report(judged('a')),
      report({ id: 'a', verdict, accepted: false, failures: [] }),
    );
    expect(changes.map(({ kind }) => kind)).toEqual(['newly-failing']);
  });

  it('says what was expected when a failure is not between two words', () => {
    const failures = [{ scorer: 'cells', expected: 3, actual: [1, 2], severity: 'extraction' }];
    const changes = compareEvals(
      report(judged('a')),
      report({ id: 'a', verdict: 'fail', accepted: false, failures }),
    );
    expect(changes.map(describeChange)).toEqual(['a cells: expected 3, got [1,2]']);
  });

  it('names the action rather than any other word', () => {
    const failures = [
      { scorer: 'steps', expected: 'matched', actual: 'not-matched', severity: 'text' },
      { scorer: 'final-action', expected: 'auto-send', actual: 'no-alert', severity: 'missed-warning' },
    ];
    const changes = compareEvals(
      report(judged('a')),
      report({ id: 'a', verdict: 'fail', accepted: false, failures }),
    );
    expect(changes.map(describeChange)).toEqual(['a from auto-send to no-alert']);
  });

  it('names the first of many changes, and how many more there are', () => {
    const changes = compareEvals(report(...'abcdefg'.split('').map((id) => judged(id))), report());
    expect(describeChanges(changes)).toMatch(/^a is no longer judged; .*; and 2 more golden cases$/u);
  });
});
