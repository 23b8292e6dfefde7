import { describe, expect, it } from 'vitest';
import { failureSignature, type Baseline } from '../baseline/baseline.ts';
import type { CaseReport } from '../eval-report.ts';
import { severities, type Severity } from '../scorers/severity.ts';
import { buildCaseReport, buildFailure } from '../testing/build-report-parts.ts';
import { budgetsSchema, noBudgets, type Budget } from './budgets.ts';
import { acceptedCases, allHolds, useOfBudgets } from './settle.ts';

const generous: readonly Budget[] = severities.map((severity) => ({ severity, cases: 1, reason: 'test' }));

function failing(id: string, ...kinds: Severity[]): CaseReport {
  return buildCaseReport({
    id,
    verdict: 'fail',
    failures: kinds.map((severity) => buildFailure({ severity })),
  });
}

function baselineOf(...cases: CaseReport[]): Baseline {
  return {
    schemaVersion: 1,
    cases: Object.fromEntries(
      cases.map(({ id, failures }) => [
        id,
        { verdict: 'fail', action: 'no-alert', failures: failures.map(failureSignature) },
      ]),
    ),
  };
}

describe('budgetsSchema', () => {
  const document = (budgets: readonly Budget[]): unknown => ({ schemaVersion: 1, budgets });

  it('takes every severity once', () => {
    expect(budgetsSchema.safeParse(document(noBudgets)).success).toBe(true);
    expect(budgetsSchema.safeParse(document(noBudgets.slice(1))).success).toBe(false);
    expect(budgetsSchema.safeParse(document([...noBudgets, ...noBudgets])).success).toBe(false);
  });

  it.each(severities)('lets nobody give %s a budget that is zero-tolerance', (severity) => {
    const budgets = noBudgets.map((each) => (each.severity === severity ? { ...each, cases: 1 } : each));
    const allowed = severity !== 'missed-warning' && severity !== 'false-dispatch';
    expect(budgetsSchema.safeParse(document(budgets)).success).toBe(allowed);
  });
});

describe('acceptedCases', () => {
  it.each([
    ['a text failure that the baseline names', failing('a', 'text'), true],
    ['a missed warning, whatever the baseline says', failing('a', 'missed-warning'), false],
    ['a false dispatch, whatever the baseline says', failing('a', 'false-dispatch'), false],
    ['a text failure beside a missed warning', failing('a', 'text', 'missed-warning'), false],
    ['an error', { ...failing('a', 'text'), verdict: 'error' as const }, false],
    ['a case that labels nothing', buildCaseReport({ id: 'a', verdict: 'unscored' }), false],
  ])('%s', (_, judged, accepted) => {
    expect(acceptedCases([judged], baselineOf(judged), generous).has('a')).toBe(accepted);
  });

  it('needs a budget, and the very failure in the baseline', () => {
    const judged = failing('a', 'text');
    expect(acceptedCases([judged], baselineOf(judged), noBudgets).size).toBe(0);
    expect(acceptedCases([judged], null, generous).size).toBe(0);
    expect(acceptedCases([failing('a', 'needless-review')], baselineOf(judged), generous).size).toBe(0);
  });
});

describe('allHolds', () => {
  const holds = (...cases: CaseReport[]): boolean => allHolds(cases, useOfBudgets(cases, generous), null);
  const accepted = (id: string): CaseReport => ({ ...failing(id, 'text'), accepted: true });
  const many = Array.from({ length: 500 }, (_, index) => buildCaseReport({ id: `p${index}` }));

  it.each([
    ['nothing judged', [], false],
    ['all pass', many, true],
    ['one accepted failure within its budget', [...many, accepted('a')], true],
    ['more accepted failures than the budget', [...many, accepted('a'), accepted('b')], false],
    ['one failure that nobody accepted, among many that pass', [...many, failing('a', 'text')], false],
    ['one unscored, among many that pass', [...many, buildCaseReport({ verdict: 'unscored' })], false],
    ['one error, among many that pass', [...many, buildCaseReport({ verdict: 'error' })], false],
  ])('%s', (_, cases, expected) => {
    expect(holds(...cases)).toBe(expected);
  });

  it('is false for a lost case, and not for a retired one', () => {
    const used = useOfBudgets(many, generous);
    const changed = (kind: 'lost' | 'retired'): boolean =>
      allHolds(many, used, { base: 'abc', changes: [{ id: 'gone', kind, detail: null }] });
    expect(changed('lost')).toBe(false);
    expect(changed('retired')).toBe(true);
  });
});
