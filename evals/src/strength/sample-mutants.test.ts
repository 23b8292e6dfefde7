import { describe, expect, it } from 'vitest';
import { likelyKillers } from './likely-killers.ts';
import { sampleEntries } from './sample-mutants.ts';

const hundred = Array.from({ length: 100 }, (_, index) => index);

describe('sampleEntries', () => {
  it('takes so many, each once, in order, the same for one seed and others for another', () => {
    const sample = sampleEntries(hundred, 10, 7);
    expect(sample).toHaveLength(10);
    expect(sample).toEqual([...new Set(sample)].toSorted((one, other) => one - other));
    expect(sampleEntries(hundred, 10, 7)).toEqual(sample);
    expect(sampleEntries(hundred, 10, 8)).not.toEqual(sample);
  });

  it('takes all where no more are there', () => {
    expect(sampleEntries(hundred, 100, 1)).toEqual(hundred);
    expect(sampleEntries(hundred, 1000, 1)).toEqual(hundred);
  });
});

describe('likelyKillers', () => {
  it('puts cases first that found faults in the same file, then those that found any', () => {
    const killers = likelyKillers();
    killers.note('other.ts', 'c');
    killers.note('this.ts', 'b');
    expect(killers.order('this.ts', ['a', 'b', 'c', 'd'])).toEqual(['b', 'c', 'a', 'd']);
  });
});
