import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoneClockAt } from './zone-clock.ts';

const hour = 3_600_000;
const shown = { dateStyle: 'full', timeStyle: 'medium', hourCycle: 'h23' } as const;
const denver = new Intl.DateTimeFormat('en-US', { ...shown, timeZone: 'America/Denver' });
const utc = new Intl.DateTimeFormat('en-US', { ...shown, timeZone: 'UTC' });

describe('zoneClockAt', () => {
  it.each([
    ['the last second before summer time', Date.UTC(2026, 2, 8, 8, 59, 59), -7, 'MST'],
    ['the first of it', Date.UTC(2026, 2, 8, 9), -6, 'MDT'],
    ['the last second of it', Date.UTC(2026, 10, 1, 7, 59, 59), -6, 'MDT'],
    ['the first after it', Date.UTC(2026, 10, 1, 8), -7, 'MST'],
    ['midwinter', Date.UTC(2026, 0, 1), -7, 'MST'],
    ['midsummer', Date.UTC(2026, 6, 31, 23, 59, 59), -6, 'MDT'],
  ])('knows the clock at %s', (_, epochMs, hours, name) => {
    expect(zoneClockAt(epochMs, 'America/Denver')).toEqual({ offsetMs: hours * hour, name });
  });

  it('shows what the system shows, at any moment and in any order of asking', () => {
    const moments = fc.integer({ min: Date.UTC(1950, 0, 1) / 1000, max: Date.UTC(2090, 0, 1) / 1000 });
    fc.assert(
      fc.property(moments, (seconds) => {
        const epochMs = seconds * 1000;
        const { offsetMs } = zoneClockAt(epochMs, 'America/Denver');
        expect(utc.format(epochMs + offsetMs)).toBe(denver.format(epochMs));
      }),
      { numRuns: 2000 },
    );
  });
});
