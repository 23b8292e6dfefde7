import { describe, expect, it } from 'vitest';
import { wetBulb } from './wet-bulb.ts';

describe('wetBulb', () => {
  it('gives the value of the paper for 20 degrees and 50 percent', () => {
    expect(wetBulb(20, 9.27)).toBeCloseTo(13.7, 1);
  });

  it.each([
    [3, -3, 0.6],
    [2, 2, 2],
    [0, -8, -2.9],
  ])('of %d degrees with a dew point of %d lies near %d', (temperature, dewpoint, expected) => {
    expect(Math.abs(wetBulb(temperature, dewpoint) - expected)).toBeLessThan(0.6);
  });

  it('rises with temperature and with humidity', () => {
    expect(wetBulb(4, -3)).toBeGreaterThan(wetBulb(3, -3));
    expect(wetBulb(3, -2)).toBeGreaterThan(wetBulb(3, -3));
  });
});
