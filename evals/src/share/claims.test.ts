import { describe, expect, it } from 'vitest';
import { openClaims } from './claims.ts';

describe('openClaims', () => {
  it.each([
    [0, 'f'],
    [1, 'fb'],
    [5, 'fbfbfbfb'],
    [5, 'bbbbbbbb'],
    [5, 'ffbbbbff'],
    [6, 'bffffffff'],
  ])('gives each of %i places once, whoever asks in whatever order: %s', (count, order) => {
    const one = openClaims(count);
    const other = openClaims(count, one.buffer);
    const given = [...order].flatMap((side) => (side === 'f' ? one.fromFront() : other.fromBack()) ?? []);
    expect(given.toSorted((first, second) => first - second)).toEqual(
      Array.from({ length: count }, (_, place) => place),
    );
    expect([one.fromFront(), other.fromBack()]).toEqual([null, null]);
  });

  it('counts what both have done, and hears of the end', () => {
    const one = openClaims(2);
    const other = openClaims(2, one.buffer);
    one.countDone();
    other.countDone();
    expect(one.done()).toBe(2);
    expect(one.waitForEnd(0)).toBe(false);
    other.end();
    expect(one.waitForEnd(0)).toBe(true);
  });
});
