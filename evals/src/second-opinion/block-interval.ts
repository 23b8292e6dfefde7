import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** The middle 95 % of what resampling gives; null where too few samples had a value. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

interface Sampling<Item> {
  readonly items: readonly Item[];
  /** Items of one block are drawn together: zones on one day, and days of one storm, are not independent. */
  readonly blockOf: (item: Item) => string;
  readonly measure: (items: readonly Item[]) => number | null;
  readonly samples: number;
  readonly seed: number;
}

const enough = 0.9;

/**
 * A percentile interval by drawing whole blocks with replacement. The same seed gives the same interval.
 * Source: Efron, B. and Tibshirani, R. (1993), An Introduction to the Bootstrap, chapters 8 and 13.
 */
export function blockInterval<Item>(sampling: Sampling<Item>): Interval | null {
  const { items, blockOf, measure, samples, seed } = sampling;
  const blocks = blocksOf(items, blockOf);
  const random = xoroshiro128plus(seed);
  const values: number[] = [];
  for (let sample = 0; sample < samples && blocks.length > 0; sample += 1) {
    const drawn = blocks.flatMap(() => blocks[uniformInt(random, 0, blocks.length - 1)] ?? []);
    const value = measure(drawn);
    if (value !== null) values.push(value);
  }
  if (values.length < samples * enough) return null;
  const sorted = values.toSorted((first, second) => first - second);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return { low: at(0.025), high: at(0.975) };
}

function blocksOf<Item>(items: readonly Item[], blockOf: (item: Item) => string): Item[][] {
  const blocks = new Map<string, Item[]>();
  for (const item of items) {
    const block = blocks.get(blockOf(item));
    if (block === undefined) blocks.set(blockOf(item), [item]);
    else block.push(item);
  }
  return [...blocks.values()];
}
