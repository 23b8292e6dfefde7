import { describe, expect, it } from 'vitest';
import { checksOf, daily, buildGrid, flagsOf } from '../__fixtures__/judge-tracks.ts';
import { judgeGrids } from './judge-grids.ts';

const [g, s] = ['good', 'suspect'] as const;
const cold = { temperatureAverageC: [-6, -6.4, -5.8, -6.1] };
const mild = { temperatureAverageC: [3, 3.4, 2.8, 3.1] };

describe('a rise of depth', () => {
  it.each([
    [20, 55, g],
    [20, 56, s],
    [40, 88, g],
    [40, 89, s],
  ])(
    'of %d mm of water is at most what new snow of 40 and 60 kg/m³ makes: %d cm is %s',
    (water, rise, flag) => {
      const sweMm = [300, 300, 300 + water, 300 + water];
      const snowDepthCm = [100, 100, 100 + rise, 100 + rise];
      expect(flagsOf({ snowDepthCm, sweMm, ...cold }, 'snowDepthCm')).toEqual([g, g, flag, g]);
    },
  );

  it.each([
    [15, 42, g],
    [15, 43, s],
    [40, 42, g],
    [40, 43, s],
  ])(
    'may be explained by %d mm of water a day late, of which 15 mm count: %d cm is %s',
    (late, rise, flag) => {
      const sweMm = [300, 300, 300, 300 + late];
      const snowDepthCm = [100, 100, 100 + rise, 100 + rise];
      expect(flagsOf({ snowDepthCm, sweMm, ...cold }, 'snowDepthCm')[2]).toBe(flag);
    },
  );
});

describe('new snow in freezing air that two other sensors have seen', () => {
  const snow = { precipitationAccumulatedMm: [500, 500, 580, 580], sweMm: [300, 300, 380, 380] };

  it('must raise the depth, and need not in milder air', () => {
    const snowDepthCm = [100, 100, 98, 97];
    expect(checksOf({ snowDepthCm, ...snow, ...cold }, 'snowDepthCm')).toEqual([[2, 'step']]);
    expect(flagsOf({ snowDepthCm, ...snow, ...mild }, 'snowDepthCm')).toEqual([g, g, g, g]);
  });

  it('must raise the SWE, and need not where only the gauge says so', () => {
    const { precipitationAccumulatedMm } = snow;
    const sweMm = [300, 300, 299, 300];
    const snowDepthCm = [100, 100, 180, 178];
    expect(checksOf({ sweMm, precipitationAccumulatedMm, snowDepthCm, ...cold }, 'sweMm')).toEqual([
      [2, 'step'],
    ]);
    expect(flagsOf({ sweMm, precipitationAccumulatedMm, ...cold }, 'sweMm')).toEqual([g, g, g, g]);
  });
});

describe('a rise of the gauge', () => {
  it.each([
    ['15 mm that only it has seen, in freezing air,', 15, cold, g],
    ['16 mm that only it has seen, in freezing air,', 16, cold, s],
    ['100 mm of rain', 100, mild, g],
    ['101 mm of rain that leave no trace', 101, mild, s],
  ])('of %s is %s', (_title, rise, air, flag) => {
    const precipitationAccumulatedMm = [500, 500, 500 + rise, 500 + rise];
    const sweMm = [300, 301, 301, 301];
    expect(flagsOf({ precipitationAccumulatedMm, sweMm, ...air }, 'precipitationAccumulatedMm')).toEqual([
      g,
      g,
      flag,
      g,
    ]);
  });
});

describe('temperatures', () => {
  it('that all repeat to the last digit are those of a thermometer that hangs', () => {
    const hung = { temperatureMinimumC: [-9, -9, -8.8], temperatureMaximumC: [1, 1, 1.4] };
    expect(checksOf({ ...hung, snowDepthCm: [80, 81, 81] }, 'temperatureMinimumC')).toEqual([[1, 'repeats']]);
    expect(checksOf({ ...hung, temperatureMaximumC: [1, 1.1, 1.4] }, 'temperatureMinimumC')).toEqual([]);
  });

  it('that repeat with all else are those of a station that repeats its record', () => {
    const record = { temperatureMinimumC: [-9, -9, -8.8], temperatureMaximumC: [1, 1, 1.4] };
    expect(checksOf({ ...record, snowDepthCm: [80, 80, 81] }, 'snowDepthCm')).toEqual([[1, 'repeats']]);
    expect(checksOf({ ...record, snowDepthCm: [80, 81, 81] }, 'snowDepthCm')).toEqual([]);
  });

  it.each([
    [
      [-9.2, -9.2, -9.2, -8],
      [g, g, g, g],
    ],
    [
      [-9.2, -9.2, -9.2, -9.2],
      [g, s, s, s],
    ],
    [
      [-9, -9, -9, -9],
      [g, g, g, g],
    ],
  ])('may repeat two days alone, and not three, where they have tenths: %j', (temperatureMinimumC, flags) => {
    expect(flagsOf({ temperatureMinimumC }, 'temperatureMinimumC')).toEqual(flags);
  });

  it.each([
    [-12, 12, 8, g],
    [-12, 12, 8.1, s],
  ])('of %d and %d °C have no average of %d °C: %s', (low, high, average, flag) => {
    const tracks = {
      temperatureMinimumC: [low, low + 1],
      temperatureMaximumC: [high, high + 1],
      temperatureAverageC: [average, 1],
    };
    expect(flagsOf(tracks, 'temperatureAverageC')[0]).toBe(flag);
  });

  it('come from one thermometer: two that are off make the third suspect', () => {
    const tracks = {
      temperatureMinimumC: [-9, -8.2, 9, -8.8, -8],
      temperatureAverageC: [-4, -3.2, 12, -3.8, -3],
      temperatureMaximumC: [1, 4, 12.5, 1.4, 2],
    };
    expect(checksOf(tracks, 'temperatureMaximumC')).toContainEqual([2, 'thermometer']);
  });

  it('at the start of a series that neighbours contradict are both suspect', () => {
    const calm = { temperatureAverageC: [-5, -4, -5] };
    const grids = [
      buildGrid({ temperatureAverageC: [15, -4, -5] }, '1:UT:SNTL'),
      buildGrid(calm, '2:UT:SNTL'),
      buildGrid(calm, '3:UT:SNTL'),
    ];
    const found = judgeGrids(grids, daily)[0]?.findings.filter(({ check }) => check === 'neighbours');
    expect(found?.map(({ index }) => index)).toEqual([0, 1]);
  });
});
