import type { Snowpack } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { loadFixture } from './__fixtures__/load-fixture.ts';
import { compareRevisions } from './compare-revisions.ts';
import { parseSnotel } from './parse-snotel.ts';

function snowpackOf(payload: unknown): Snowpack {
  const result = parseSnotel(payload);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

const answers: { read6March: unknown; read9March: unknown } = JSON.parse(
  loadFixture('snotel-revision-snowbird.json'),
);
const before = snowpackOf(answers.read6March);
const after = snowpackOf(answers.read9March);

function depths(durationName: 'DAILY' | 'HOURLY', rows: readonly [string, number | null][]): Snowpack {
  const stationElement = { elementCode: 'SNWD', durationName, storedUnitCode: 'cm' };
  const values = rows.map(([date, value]) => ({ date, value }));
  return snowpackOf([{ stationTriplet: '766:UT:SNTL', data: [{ stationElement, values }] }]);
}

describe('what the service has revised', () => {
  it("is Snowbird's depth of 5 March 2026: 74 in when read on the 6th, 85 in on the 9th", () => {
    expect(compareRevisions(before, after)).toEqual([
      {
        triplet: '766:UT:SNTL',
        quantity: 'snowDepthCm',
        duration: 'day',
        endsAt: '2026-03-06T08:00:00Z',
        before: { observed: true, value: expect.closeTo(74 * 2.54), quality: 'suspect' },
        after: { observed: true, value: expect.closeTo(85 * 2.54), quality: 'good' },
      },
    ]);
  });

  it('is nothing between an answer and itself', () => {
    expect(compareRevisions(after, after)).toEqual([]);
  });

  it('is nothing where only one of the answers has the time or the station', () => {
    expect(
      compareRevisions(depths('DAILY', [['2026-03-05', 180]]), depths('DAILY', [['2026-03-06', 190]])),
    ).toEqual([]);
    expect(compareRevisions({ stations: [], notes: [] }, after)).toEqual([]);
  });

  it.each<[string, number | null, number | null, number]>([
    ['a value that was withdrawn', 180, null, 1],
    ['a value that was supplied afterwards', null, 180, 1],
    ['no value that stays missing', null, null, 0],
    ['no difference of computing', 180, 180 + 1e-9, 0],
  ])('is %s', (_title, earlier, later, count) => {
    const found = compareRevisions(
      depths('DAILY', [['2026-03-05', earlier]]),
      depths('DAILY', [['2026-03-05', later]]),
    );
    expect(found).toHaveLength(count);
  });

  it('is found in hours too', () => {
    const found = compareRevisions(
      depths('HOURLY', [['2026-03-05 13:00', 180]]),
      depths('HOURLY', [['2026-03-05 13:00', 185]]),
    );
    expect(found).toMatchObject([{ duration: 'hour', endsAt: '2026-03-05T21:00:00Z' }]);
  });
});
