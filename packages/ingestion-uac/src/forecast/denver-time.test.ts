import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDenverWall, toDenverWall } from './denver-time.ts';

describe('wall time in Denver', () => {
  it('comes back to the moment it was read at, which is one of at most two', () => {
    const moment = fc.integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2099, 11, 31) / 60_000 });
    fc.assert(
      fc.property(moment, (minutes) => {
        const epochMs = minutes * 60_000;
        const moments = fromDenverWall(toDenverWall(epochMs));
        expect(moments).toContain(epochMs);
        expect(moments.length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('names both moments of the hour that November repeats, the earlier first', () => {
    const wall = Date.UTC(2026, 10, 1, 1, 30);
    expect(fromDenverWall(wall)).toEqual([
      Date.parse('2026-11-01T07:30:00Z'),
      Date.parse('2026-11-01T08:30:00Z'),
    ]);
  });

  it.each([
    ['2026-03-08T08:59:00Z', '2026-03-08T01:59:00Z'],
    ['2026-03-08T09:00:00Z', '2026-03-08T03:00:00Z'],
    ['2026-11-01T07:59:00Z', '2026-11-01T01:59:00Z'],
    ['2026-11-01T08:00:00Z', '2026-11-01T01:00:00Z'],
  ])('at %s, on a day when the clocks change, is that of %s', (moment, wall) => {
    expect(toDenverWall(Date.parse(moment))).toBe(Date.parse(wall));
  });
});
