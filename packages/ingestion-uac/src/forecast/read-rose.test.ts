import { describe, expect, it } from 'vitest';
import { rose } from '../__fixtures__/build-advisory.ts';
import { readRose } from './read-rose.ts';

describe('readRose', () => {
  it.each([
    ['a text', rose({}, 4)],
    ['a text with line breaks and entities', rose({}, 4).replaceAll(',', ',&nbsp;\r')],
    ['a text in markup', `<p>${rose({}, 4)}</p>`],
    ['a list of numbers', Array.from({ length: 24 }, () => 4)],
    ['a list of texts', Array.from({ length: 24 }, () => ' 4')],
  ])('reads %s of 24', (_what, written) => {
    expect(readRose(written)).toEqual({ state: 'values', values: Array.from({ length: 24 }, () => 4) });
  });

  it.each(['x', '', ' ', '4.0', '0x4', '4 4', '1e3', '９'])('has no number for %j', (value) => {
    expect(readRose(rose({ 0: value }, 4))).toMatchObject({
      values: [null, ...Array.from({ length: 23 }, () => 4)],
    });
  });

  it.each([2.5, Number.NaN, Number.POSITIVE_INFINITY, null, {}, true])(
    'has no number for %j in a list',
    (value) => {
      expect(readRose([value, ...Array.from({ length: 23 }, () => 4)])).toMatchObject({
        values: [null, ...Array.from({ length: 23 }, () => 4)],
      });
    },
  );

  it('does not split a long text further than it must', () => {
    expect(readRose('4,'.repeat(500_000))).toEqual({ state: 'unreadable' });
  });
});
