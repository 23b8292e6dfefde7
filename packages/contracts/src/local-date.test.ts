import { describe, expect, it } from 'vitest';
import { localDateSchema, toLocalDate } from './local-date.ts';

describe('toLocalDate', () => {
  it.each([
    ['2026-03-08T00:00:00Z', '2026-03-08'],
    ['2026-03-08T23:59:59Z', '2026-03-08'],
    ['1969-12-31T23:59:59Z', '1969-12-31'],
  ])('of %s is %s', (moment, date) => {
    expect(toLocalDate(Date.parse(moment))).toBe(date);
    expect(localDateSchema.parse(date)).toBe(date);
  });

  it('refuses a number that is no date', () => {
    expect(() => toLocalDate(Number.NaN)).toThrow(RangeError);
  });
});
