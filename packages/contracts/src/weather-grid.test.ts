import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addHours, type IsoInstant } from './iso-instant.ts';
import { missingReading, observedReading, type Reading } from './reading.ts';
import { instant } from './testing.ts';
import { stateAt, totalWithin, type GridInterval } from './weather-grid.ts';

const start = instant('2026-02-16T00:00:00Z');

function interval(fromHour: number, toHour: number, value: number | null): GridInterval {
  const reading: Reading = value === null ? missingReading('null') : observedReading(value, 'good');
  return { startsAt: addHours(start, fromHour), endsAt: addHours(start, toHour), value: reading };
}

const hour = (hours: number): IsoInstant => addHours(start, hours);
const valueOf = (reading: Reading): number => (reading.observed ? reading.value : Number.NaN);

describe('totalWithin', () => {
  it('adds six-hour totals up to 8.2, not six times that', () => {
    const sixHourly = [interval(0, 6, 1.2), interval(6, 12, 3), interval(12, 18, 4)];
    expect(valueOf(totalWithin(sixHourly, hour(0), hour(18)))).toBeCloseTo(8.2);
  });

  it('spreads a total over its interval when the window cuts it', () => {
    expect(valueOf(totalWithin([interval(0, 6, 6)], hour(2), hour(4)))).toBeCloseTo(2);
  });

  it.each([
    ['a gap between intervals', [interval(0, 6, 1), interval(8, 12, 1)]],
    ['a null inside', [interval(0, 6, 1), interval(6, 12, null)]],
    ['an end before the window ends', [interval(0, 11, 1)]],
    ['no interval at all', []],
  ])('is missing, not less, with %s', (_, intervals) => {
    expect(totalWithin(intervals, hour(0), hour(12)).observed).toBe(false);
  });

  it('does not use a value that failed its checks', () => {
    const failed = { ...interval(0, 6, 1), value: observedReading(900, 'fail') };
    expect(totalWithin([failed], hour(0), hour(6)).observed).toBe(false);
  });

  it('gives the same total however a window is cut in two', () => {
    const totals = fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(totals, fc.integer({ min: 1, max: 23 }), (values, cut) => {
        const intervals = values.map((value, index) => interval(index * 6, index * 6 + 6, value));
        const whole = valueOf(totalWithin(intervals, hour(0), hour(24)));
        const parts =
          valueOf(totalWithin(intervals, hour(0), hour(cut))) +
          valueOf(totalWithin(intervals, hour(cut), hour(24)));
        expect(parts).toBeCloseTo(whole, 6);
        expect(whole).toBeCloseTo(
          values.reduce((sum, value) => sum + value, 0),
          6,
        );
      }),
    );
  });
});

describe('stateAt', () => {
  const held = [interval(0, 6, -5), interval(6, 7, 2)];

  it('holds a state from its start to just before its end', () => {
    expect(stateAt(held, hour(0))).toEqual(observedReading(-5, 'good'));
    expect(stateAt(held, addHours(start, 5.99))).toEqual(observedReading(-5, 'good'));
    expect(stateAt(held, hour(6))).toEqual(observedReading(2, 'good'));
  });

  it('is missing outside', () => {
    expect(stateAt(held, hour(7)).observed).toBe(false);
    expect(stateAt(held, hour(-1)).observed).toBe(false);
  });
});
