import { describe, expect, it } from 'vitest';
import { findDifferences } from './find-differences.ts';

describe('findDifferences', () => {
  it.each([
    ['a key that the label leaves out', { a: 1 }, { a: 1, b: 2 }],
    ['an undefined label', { a: undefined }, { a: 5 }],
    ['a list of the same parts', [{ a: 1 }], [{ a: 1, b: 2 }]],
    ['null beside null', { a: null }, { a: null }],
  ])('holds for %s', (_, expected, actual) => {
    expect(findDifferences(expected, actual)).toEqual([]);
  });

  it.each([
    ['another value', { a: { b: 1 } }, { a: { b: 2 } }, 'a.b'],
    ['a missing key', { a: 1 }, {}, 'a'],
    ['null instead of an object', { a: { b: 1 } }, { a: null }, 'a'],
    ['a longer list', { a: [1] }, { a: [1, 2] }, 'a'],
    ['another order', { a: [1, 2] }, { a: [2, 1] }, 'a'],
    ['no list at all', { a: [1] }, { a: 1 }, 'a'],
    ['a number that is a text', { a: 1 }, { a: '1' }, 'a'],
  ])('finds %s', (_, expected, actual, path) => {
    expect(findDifferences(expected, actual).map((difference) => difference.path)).toEqual([path]);
  });
});
