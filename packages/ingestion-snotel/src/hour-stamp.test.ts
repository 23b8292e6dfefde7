import { describe, expect, it } from 'vitest';
import { isMidnight, readHourNumber, toHourEnd } from './hour-stamp.ts';

describe('a stamp of an hour', () => {
  it.each([
    ['2026-03-08 13:00', '2026-03-08T21:00:00Z'],
    ['2026-03-08 01:00', '2026-03-08T09:00:00Z'],
    ['2026-03-08 02:00', '2026-03-08T10:00:00Z'],
    ['2026-03-08 03:00', '2026-03-08T11:00:00Z'],
    ['2026-07-01 00:00', '2026-07-01T08:00:00Z'],
    ['2025-12-31 23:00', '2026-01-01T07:00:00Z'],
  ])('%s is Pacific standard time, all year and across the change of clocks: %s', (stamp, endsAt) => {
    expect(toHourEnd(readHourNumber(stamp) ?? 0)).toBe(endsAt);
  });

  it('at 00:00 is the end of the day before', () => {
    expect(isMidnight(readHourNumber('2026-03-09 00:00') ?? 1)).toBe(true);
    expect(isMidnight(readHourNumber('2026-03-09 01:00') ?? 0)).toBe(false);
  });

  it.each([
    '2026-03-08',
    '2026-03-08 13:30',
    '2026-03-08 24:00',
    '2026-03-08T13:00',
    '2026-02-30 13:00',
    '2026-03-08 1:00',
    '2026-03-08 -1:00',
    13,
    null,
  ])('is not read from %j', (value) => {
    expect(readHourNumber(value)).toBeNull();
  });
});
