import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureAgreement, quadraticWeightedKappa, type LevelPair } from './ordinal-metrics.ts';

const pairsOf = (...pairs: [number, number][]): LevelPair[] =>
  pairs.map(([estimated, published]) => ({ estimated, published }));

describe('measureAgreement', () => {
  it('counts exact, near, and not too low apart', () => {
    expect(measureAgreement(pairsOf([2, 2], [3, 2], [2, 4], [4, 3]))).toMatchObject({
      count: 4,
      exact: 0.25,
      withinOne: 0.75,
      sameOrHigher: 0.75,
      bias: 0,
    });
  });

  it('has no share of nothing', () => {
    expect(measureAgreement([])).toEqual({
      count: 0,
      exact: null,
      withinOne: null,
      sameOrHigher: null,
      quadraticWeightedKappa: null,
      bias: null,
    });
  });
});

describe('quadraticWeightedKappa', () => {
  it('is 1 where all agree, 0 for a constant, and below 0 for the opposite', () => {
    expect(quadraticWeightedKappa(pairsOf([1, 1], [2, 2], [4, 4]))).toBe(1);
    expect(quadraticWeightedKappa(pairsOf([2, 1], [2, 2], [2, 3]))).toBe(0);
    expect(quadraticWeightedKappa(pairsOf([1, 4], [4, 1]))).toBe(-1);
  });

  it('gives the value of an example worked out by hand', () => {
    // Observed 1 + 4 = 5; expected (sum over both margins of squared distance) / 4 = (1 + 4 + 1 + 0 + 1 + 0 + 9 + 4 + 4 + 1 + 1 + 0) / 4.
    const pairs = pairsOf([1, 1], [2, 3], [3, 3], [4, 2]);
    const margins = [1, 2, 3, 4].flatMap((first) => [1, 3, 3, 2].map((second) => (first - second) ** 2));
    const expected = margins.reduce((sum, square) => sum + square, 0) / 4;
    expect(quadraticWeightedKappa(pairs)).toBeCloseTo(1 - 5 / expected, 12);
  });

  it('is undefined where every pair is the same', () => {
    expect(quadraticWeightedKappa(pairsOf([3, 3], [3, 3]))).toBeNull();
  });

  it('is the same whichever of the two is called the estimate, and never above 1', () => {
    const level = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(level, level), { minLength: 1 }), (pairs) => {
        const kappa = quadraticWeightedKappa(pairsOf(...pairs));
        const turned = quadraticWeightedKappa(pairsOf(...pairs.map(([a, b]): [number, number] => [b, a])));
        expect(kappa ?? 0).toBeCloseTo(turned ?? 0, 9);
        expect(kappa ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });
});
