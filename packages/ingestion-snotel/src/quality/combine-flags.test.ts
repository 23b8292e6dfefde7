import { describe, expect, it } from 'vitest';
import { combineFlags } from './combine-flags.ts';

describe('several flags of one value', () => {
  it.each([
    [[], 'good'],
    [['good', 'good'], 'good'],
    [['good', 'unknown'], 'unknown'],
    [['unknown', 'suspect', 'good'], 'suspect'],
    [['suspect', 'fail', 'unknown'], 'fail'],
  ] as const)('%j are %s', (flags, flag) => {
    expect(combineFlags(flags)).toBe(flag);
    expect(combineFlags(flags.toReversed())).toBe(flag);
  });
});
