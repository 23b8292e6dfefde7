import { dangerLevels } from '@dawn-patrol/contracts';

/** An estimate of the danger level beside the published one. */
export interface LevelPair {
  readonly estimated: number;
  readonly published: number;
}

/** How well estimates of an ordinal level agree. Shares are 0 to 1; null where there is nothing to count. */
export interface OrdinalMetrics {
  readonly count: number;
  readonly exact: number | null;
  readonly withinOne: number | null;
  /** The share of estimates that are not below the published level. */
  readonly sameOrHigher: number | null;
  /** Null also where estimates and levels are all one and the same: agreement by chance is then complete. */
  readonly quadraticWeightedKappa: number | null;
  /** Mean of estimated less published, in levels. */
  readonly bias: number | null;
}

export function measureAgreement(pairs: readonly LevelPair[]): OrdinalMetrics {
  const share = (holds: (pair: LevelPair) => boolean): number | null =>
    pairs.length === 0 ? null : pairs.filter(holds).length / pairs.length;
  const total = pairs.reduce((sum, { estimated, published }) => sum + estimated - published, 0);
  return {
    count: pairs.length,
    exact: share(({ estimated, published }) => estimated === published),
    withinOne: share(({ estimated, published }) => Math.abs(estimated - published) <= 1),
    sameOrHigher: share(({ estimated, published }) => estimated >= published),
    quadraticWeightedKappa: quadraticWeightedKappa(pairs),
    bias: pairs.length === 0 ? null : total / pairs.length,
  };
}

/**
 * One less the squared disagreement over that expected by chance from the two margins.
 * Source: Cohen, J. (1968), Psychological Bulletin 70(4), 213-220.
 */
export function quadraticWeightedKappa(pairs: readonly LevelPair[]): number | null {
  const margin = (read: (pair: LevelPair) => number): number[] =>
    dangerLevels.map((level) => pairs.filter((pair) => read(pair) === level).length);
  const [estimated, published] = [margin((pair) => pair.estimated), margin((pair) => pair.published)];
  const observed = pairs.reduce((sum, pair) => sum + (pair.estimated - pair.published) ** 2, 0);
  let expected = 0;
  estimated.forEach((first, row) => {
    published.forEach((second, column) => {
      expected += ((row - column) ** 2 * first * second) / pairs.length;
    });
  });
  return pairs.length === 0 || expected === 0 ? null : 1 - observed / expected;
}
