import { describe, expect, it } from 'vitest';
import { allPairs, type ForecastBranch, type PairForecast, suggestOrder } from './forecast-pairs.ts';

function branch(name: string, changedPaths: number, broken = false): ForecastBranch {
  const breaks = broken ? [{ id: 'a', kind: 'newly-failing' as const, detail: null }] : [];
  return { name, changedPaths, breaks, conflictsWithMain: [] };
}

function trouble(one: string, other: string): PairForecast {
  return { pair: [one, other], conflicts: ['a.ts'], changes: [], judged: false };
}

describe('suggestOrder', () => {
  it.each([
    ['the smaller change first', [branch('big', 9), branch('small', 1)], [], ['small', 'big']],
    ['by name when all is equal', [branch('b', 1), branch('a', 1)], [], ['a', 'b']],
    [
      'those in trouble with fewer others first',
      [branch('a', 1), branch('b', 1), branch('c', 9)],
      [trouble('a', 'b'), trouble('a', 'c')],
      ['b', 'c', 'a'],
    ],
    ['what breaks by itself last', [branch('a', 1, true), branch('b', 9)], [trouble('b', 'c')], ['b', 'a']],
  ])('%s', (_, branches, pairs, order) => {
    expect(suggestOrder(branches, pairs)).toEqual(order);
  });
});

describe('allPairs', () => {
  it('has every two once', () => {
    expect(allPairs(['a', 'b', 'c'])).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]);
    expect(allPairs(['a'])).toEqual([]);
  });
});
