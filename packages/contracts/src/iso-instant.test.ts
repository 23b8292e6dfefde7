import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addHours, epochOf, hoursBetween, isoInstantSchema, readInstant, toInstant } from './iso-instant.ts';

describe('isoInstantSchema', () => {
  it.each([
    ['2026-03-09T08:00:00-06:00', '2026-03-09T14:00:00Z'],
    ['2026-03-06T14:10:50Z', '2026-03-06T14:10:50Z'],
    ['2026-03-06T14:10:50.999Z', '2026-03-06T14:10:50Z'],
    ['2026-03-06T14:10+00:00', '2026-03-06T14:10:00Z'],
  ])('reads %s as %s', (text, expected) => {
    expect(isoInstantSchema.parse(text)).toBe(expected);
  });

  it.each(['2026-03-06', '2026-03-06T14:10:50', 'date:now -3 minutes', '2026-13-06T14:10:50Z', '', 'None'])(
    'refuses %j, which names no moment',
    (text) => {
      expect(isoInstantSchema.safeParse(text).success).toBe(false);
    },
  );

  it.each([
    ['2026-02-31T00:00:00Z', 'a day that February does not have'],
    ['2026-02-29T00:00:00Z', 'a leap day in a common year'],
    ['2026-03-06T24:00:00Z', 'an hour that no clock shows'],
    ['2026-03-06T14:60:00Z', 'a minute that no clock shows'],
    ['9999-12-31T23:59:00-23:59', 'a moment beyond the four-digit years'],
    ['0026-03-06T14:10:50Z', 'a year before 1000'],
  ])('refuses %s, %s', (text) => {
    expect(isoInstantSchema.safeParse(text).success).toBe(false);
    expect(readInstant(text)).toBeNull();
  });

  it('reads leap days, and agrees with the platform on every second', () => {
    expect(readInstant('2028-02-29T12:00:00Z')).toBe('2028-02-29T12:00:00Z');
    const moments = fc.integer({ min: -9e9, max: 9e9 });
    fc.assert(
      fc.property(moments, fc.integer({ min: -1439, max: 1439 }), (seconds, offsetMinutes) => {
        const wall = new Date((seconds + offsetMinutes * 60) * 1000).toISOString().slice(0, 19);
        const [hours, minutes] = [Math.floor(Math.abs(offsetMinutes) / 60), Math.abs(offsetMinutes) % 60];
        const pad = (part: number) => String(part).padStart(2, '0');
        const text = `${wall}${offsetMinutes < 0 ? '-' : '+'}${pad(hours)}:${pad(minutes)}`;
        expect(readInstant(text)).toBe(toInstant(seconds * 1000));
      }),
    );
  });

  it.each([null, undefined, 5, {}])('reads no moment from %j', (value) => {
    expect(readInstant(value)).toBeNull();
  });

  it('keeps whole seconds through a round trip', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
        expect(epochOf(toInstant(seconds * 1000))).toBe(seconds * 1000);
      }),
    );
  });

  it('measures hours with their sign', () => {
    const issued = toInstant(0);
    expect(hoursBetween(issued, addHours(issued, 27))).toBe(27);
    expect(hoursBetween(addHours(issued, 1), issued)).toBe(-1);
  });
});
