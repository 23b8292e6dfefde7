import { describe, expect, it } from 'vitest';
import { blockInterval } from './block-interval.ts';

const mean = (items: readonly { readonly value: number }[]): number | null =>
  items.length === 0 ? null : items.reduce((sum, { value }) => sum + value, 0) / items.length;
const sampling = { measure: mean, samples: 2000, seed: 1 };

describe('blockInterval', () => {
  const items = Array.from({ length: 40 }, (_, index) => ({
    day: `${Math.floor(index / 4)}`,
    value: Math.floor(index / 4) % 2,
  }));

  it('gives the same interval for the same seed, around the value itself', () => {
    const first = blockInterval({ ...sampling, items, blockOf: ({ day }) => day });
    expect(first).toEqual(blockInterval({ ...sampling, items, blockOf: ({ day }) => day }));
    expect(first?.low).toBeLessThan(0.5);
    expect(first?.high).toBeGreaterThan(0.5);
  });

  it('is wider by days than by single values, which hide that a day moves together', () => {
    const width = (interval: { low: number; high: number } | null): number =>
      interval === null ? Number.NaN : interval.high - interval.low;
    const byDay = blockInterval({ ...sampling, items, blockOf: ({ day }) => day });
    const single = items.map((item, index) => ({ ...item, day: `${index}` }));
    const byValue = blockInterval({ ...sampling, items: single, blockOf: ({ day }) => day });
    expect(width(byDay)).toBeGreaterThan(1.5 * width(byValue));
  });

  it('is null where too few samples have a value', () => {
    expect(blockInterval({ ...sampling, items: [], blockOf: () => '' })).toBeNull();
    expect(blockInterval({ ...sampling, items, blockOf: ({ day }) => day, measure: () => null })).toBeNull();
  });
});
