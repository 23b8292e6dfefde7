import { describe, expect, it } from 'vitest';
import { readDayNumber, toCalendarDay } from './calendar-day.ts';

describe('a day', () => {
  it.each([
    ['2026-01-15', '2026-01-16T08:00:00Z'],
    ['2026-03-08', '2026-03-09T08:00:00Z'],
    ['2026-07-01', '2026-07-02T08:00:00Z'],
    ['2025-12-31', '2026-01-01T08:00:00Z'],
    ['2024-02-28', '2024-02-29T08:00:00Z'],
  ])(
    '%s ends at midnight Pacific standard time, in summer and across the change of clocks: %s',
    (date, endsAt) => {
      const day = readDayNumber(date);
      expect(day).not.toBeNull();
      expect(toCalendarDay(day ?? 0)).toEqual({ date, endsAt });
    },
  );

  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-3-8',
    '2026-03-08 13:00',
    '2026-03-08T00:00:00Z',
    '1899-12-31',
    '2200-01-01',
    '',
    null,
    undefined,
    20_260_308,
  ])('is not read from %j', (value) => {
    expect(readDayNumber(value)).toBeNull();
  });
});
