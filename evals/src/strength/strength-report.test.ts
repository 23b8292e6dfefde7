import { describe, expect, it } from 'vitest';
import type { Mutant, MutantResult } from './mutant.ts';
import { renderStrength, renderStrengthMarkdown } from './render-strength.ts';
import { buildStrengthReport } from './strength-report.ts';

function mutant(id: string, changes: Partial<Mutant> = {}): Mutant {
  return {
    id,
    group: 'analysis',
    file: 'packages/analysis/src/decide.ts',
    place: `packages/analysis/src/decide.ts:${id}`,
    mutator: 'EqualityOperator',
    original: `a > ${id}`,
    replacement: `a >= ${id}`,
    ...changes,
  };
}

/** So many faults found, then so many that are not. */
function results(killed: number, survived: number): MutantResult[] {
  return Array.from({ length: killed + survived }, (_, index) => ({
    mutant: mutant(String(index)),
    status: index < killed ? 'killed' : 'survived',
    killer: index < killed ? 'a-case' : null,
  }));
}

function build(all: MutantResult[], accepted: Parameters<typeof buildStrengthReport>[0]['accepted'] = []) {
  return buildStrengthReport({
    results: all,
    planned: all.map((each) => each.mutant),
    accepted,
    whole: true,
  });
}

describe('buildStrengthReport', () => {
  it.each([
    [84, 16, false],
    [85, 15, true],
    [86, 14, true],
  ])('with %i found and %i not, whether the bar of the code is reached: %s', (killed, survived, holds) => {
    expect(build(results(killed, survived)).holds).toBe(holds);
  });

  it.each([
    [94, false],
    [95, true],
  ])('asks for more in the policy: %i found of 100, holds %s', (killed, holds) => {
    const all = results(killed, 100 - killed).map(({ mutant: planted, status, killer }) => ({
      mutant: mutant(planted.id, { group: 'policy' }),
      status,
      killer,
    }));
    expect(build(all).holds).toBe(holds);
  });

  it('counts what no case reaches as not found, and what the schema refuses not at all', () => {
    const [first, second] = results(2, 0);
    if (first === undefined || second === undefined) throw new Error('expected two');
    const report = build([first, { ...second, status: 'not-reached', killer: null }]);
    expect(report.groups).toMatchObject([{ killed: 1, notReached: 1, rate: 0.5 }]);
    expect(build([first, { ...second, status: 'refused', killer: null }])).toMatchObject({
      groups: [{ rate: 1 }],
      refused: 1,
    });
  });

  it('does not hold where nothing was planted', () => {
    expect(build([]).holds).toBe(false);
  });

  it('gives a survivor its reason, counts it all the same, and calls an entry without one stale', () => {
    const { file } = mutant('1');
    const reason = 'cannot be told apart';
    const report = build(results(1, 1), [
      { file, original: 'a > 1', replacement: 'a >= 1', reason },
      { file, original: 'a > 0', replacement: 'a >= 0', reason },
      { file, original: 'gone', replacement: '', reason },
    ]);
    expect(report.survivors).toMatchObject([{ reason }]);
    expect(report.groups).toMatchObject([{ rate: 0.5 }]);
    expect(report.stale.map(({ original }) => original)).toEqual(['a > 0', 'gone']);
    for (const text of [renderStrength(report), renderStrengthMarkdown(report)]) {
      expect(text).toContain(`decide.ts:1: EqualityOperator: a > 1 -> a >= 1 (${reason})`);
      expect(text).toContain('A bar is not reached.');
    }
  });
});
