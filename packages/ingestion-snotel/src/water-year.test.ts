import { describe, expect, it } from 'vitest';
import { readDayNumber } from './calendar-day.ts';
import { beginsWaterYear } from './water-year.ts';

describe('accumulated precipitation', () => {
  it.each([
    ['2025-09-30', '2025-10-01', true],
    ['2025-09-29', '2025-09-30', true],
    ['2025-10-01', '2025-10-02', true],
    ['2025-10-03', '2025-10-04', false],
    ['2025-12-31', '2026-01-01', false],
    ['2025-09-20', '2025-10-20', true],
  ])('from %s to %s may begin anew: %s', (from, to, expected) => {
    expect(beginsWaterYear(readDayNumber(from) ?? 0, readDayNumber(to) ?? 0)).toBe(expected);
  });
});
