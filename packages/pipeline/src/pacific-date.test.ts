import { instant } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { pacificDate } from './pacific-date.ts';

describe('pacificDate', () => {
  it.each([
    ['a minute before midnight Pacific standard time', '2026-03-09T07:59:59Z', '2026-03-08'],
    ['midnight Pacific standard time', '2026-03-09T08:00:00Z', '2026-03-09'],
    ['the same in summer: no daylight time at the stations', '2026-07-01T07:59:59Z', '2026-06-30'],
  ])('%s', (_, moment, date) => {
    expect(pacificDate(instant(moment))).toBe(date);
  });
});
