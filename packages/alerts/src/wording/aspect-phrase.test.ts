import { aspects, type Aspect } from '@dawn-patrol/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Scan } from '../tracing/scan.ts';
import { takeAspectClaims } from '../tracing/aspect-claims.ts';
import { aspectPhrase } from './aspect-phrase.ts';

describe('aspectPhrase', () => {
  it.each<[Aspect[], string]>([
    [[], 'no aspect'],
    [['n'], 'N'],
    [['ne', 'n'], 'N, NE'],
    [['n', 'ne', 'e'], 'N through E'],
    [['nw', 'n', 'ne', 'e'], 'NW through E'],
    [['w', 'nw', 'n'], 'W through N'],
    [['nw', 'n'], 'NW, N'],
    [['s', 'n'], 'N, S'],
    [['s', 'sw', 'w'], 'S through W'],
    [['n', 'ne', 'e', 's', 'w'], 'N through E, S, W'],
    [['e', 'se', 'w', 'nw', 'n'], 'W through N, E, SE'],
    [['ne', 'e', 'se', 's', 'sw', 'w', 'nw'], 'NE through NW'],
    [[...aspects], 'all aspects'],
  ])('says %j as "%s"', (included, phrase) => {
    expect(aspectPhrase(included)).toBe(phrase);
  });

  it('loses no aspect and adds none', () => {
    fc.assert(
      fc.property(fc.subarray([...aspects], { minLength: 1 }), (included) => {
        const read = takeAspectClaims(new Scan(aspectPhrase(included))).flatMap((claim) => claim.aspects);
        expect(new Set(read)).toEqual(new Set(included));
        expect(read).toHaveLength(included.length);
      }),
    );
  });
});
