import type { StationDay } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { loadFixture } from './__fixtures__/load-fixture.ts';
import { parseSnotel } from './parse-snotel.ts';

const result = parseSnotel(loadFixture('snotel-glitches.json'));
const snowpack = result.ok ? result.value : { stations: [], notes: [] };

function dayOf(triplet: string, date: string): StationDay | undefined {
  return snowpack.stations
    .find((series) => series.triplet === triplet)
    ?.days.find((day) => day.date === date);
}

const snowbird = '766:UT:SNTL';

describe('rows that the service really sent', () => {
  it('with an empty depth are a missing depth beside a good SWE', () => {
    expect(dayOf(snowbird, '2023-12-08')).toMatchObject({
      snowDepthCm: { observed: false, reason: 'no-value' },
      sweMm: { observed: true, value: expect.closeTo(274.32) },
    });
  });

  it('three weeks apart are not neighbours: what lies between is missing, and neither is judged by the other', () => {
    expect(dayOf(snowbird, '2023-12-20')?.sweMm).toEqual({ observed: false, reason: 'no-row' });
    expect(dayOf(snowbird, '2023-12-29')).toMatchObject({
      snowDepthCm: { value: expect.closeTo(83.82), quality: 'unknown' },
      sweMm: { value: expect.closeTo(274.32), quality: 'unknown' },
    });
  });

  it('with null temperatures for two days keep them missing, and the snow of these days good', () => {
    for (const date of ['2026-04-30', '2026-05-01']) {
      expect(dayOf(snowbird, date)).toMatchObject({
        snowDepthCm: { quality: 'good' },
        sweMm: { quality: 'good' },
        temperatureAverageC: { observed: false, reason: 'no-value' },
      });
    }
    expect(dayOf(snowbird, '2026-05-02')?.temperatureAverageC).toMatchObject({ value: 7.2, quality: 'good' });
  });

  it('of a pillow without snow under 28 cm of depth in June are suspect, both', () => {
    expect(dayOf(snowbird, '2026-06-04')).toMatchObject({
      snowDepthCm: { quality: 'good' },
      sweMm: { quality: 'good' },
    });
    for (const date of ['2026-06-05', '2026-06-06']) {
      expect(dayOf(snowbird, date)).toMatchObject({
        snowDepthCm: { value: expect.closeTo(27.94), quality: 'suspect' },
        sweMm: { quality: 'suspect' },
      });
    }
    expect(snowpack.notes).toContainEqual({
      code: 'quality-density',
      message: '766:UT:SNTL: sweMm of 2026-06-05 and 1 more: suspect (density).',
    });
  });

  it('of bare ground are zeros, observed and good', () => {
    expect(dayOf('742:UT:SNTL', '2026-06-06')).toMatchObject({
      snowDepthCm: { observed: true, value: 0, quality: 'good' },
      sweMm: { observed: true, value: 0, quality: 'good' },
    });
  });

  it('of a single day are not judged at all', () => {
    expect(dayOf('612:UT:SNTL', '2026-06-04')?.snowDepthCm).toMatchObject({ value: 0, quality: 'unknown' });
  });
});
