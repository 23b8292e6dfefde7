import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addHours, epochOf, hoursBetween, isoInstantSchema, toInstant } from './iso-instant.ts';

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
