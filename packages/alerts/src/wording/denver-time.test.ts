import { instant } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { longLocalTime, shortLocalTime, utcTime } from './denver-time.ts';

describe('times on the clock of the zone', () => {
  it.each([
    ['2026-03-06T14:10:50Z', 'Fri, Mar 6, 2026, 7:10 AM MST', 'Fri 7:10 AM'],
    ['2026-03-08T08:59:59Z', 'Sun, Mar 8, 2026, 1:59 AM MST', 'Sun 1:59 AM'],
    ['2026-03-08T09:00:00Z', 'Sun, Mar 8, 2026, 3:00 AM MDT', 'Sun 3:00 AM'],
    ['2026-01-01T06:59:00Z', 'Wed, Dec 31, 2025, 11:59 PM MST', 'Wed 11:59 PM'],
    ['2026-01-01T07:00:00Z', 'Thu, Jan 1, 2026, 12:00 AM MST', 'Thu 12:00 AM'],
    ['2026-11-20T19:00:00Z', 'Fri, Nov 20, 2026, 12:00 PM MST', 'Fri 12:00 PM'],
  ])('says %s as "%s" and "%s"', (text, long, short) => {
    expect(longLocalTime(instant(text), 'America/Denver')).toBe(long);
    expect(shortLocalTime(instant(text), 'America/Denver')).toBe(short);
  });

  it('says UTC to the minute', () => {
    expect(utcTime(instant('2026-03-06T07:10:50-07:00'))).toBe('2026-03-06 14:10 UTC');
  });
});
