import { missingReading, observedReading } from '@dawn-patrol/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGrid, checksOf, daily, flagsOf, hourly, type Flags } from '../__fixtures__/judge-tracks.ts';
import type { StationField } from '../element-table.ts';
import { judgeGrids } from './judge-grids.ts';

const g = 'good';
const s = 'suspect';
const f = 'fail';
const u = 'unknown';

describe('the quality of a snow depth that nothing else stands beside', () => {
  it.each<[string, (number | null)[], Flags]>([
    ['is good where it changes little', [180, 200, 190], [g, g, g]],
    ['is good at a rise of exactly the limit', [100, 250], [g, g]],
    ['is suspect at a spike, and good again after it', [180, 400, 185, 186], [g, s, g, g]],
    ['is suspect at a spike of two days', [180, 230, 228, 181, 180], [g, s, s, g, g]],
    ['is suspect just beyond the limit', [139, 140, 290.5], [g, g, s]],
    ['is suspect in a trough, and good after it', [100, 50, 100], [g, s, g]],
    ['is suspect on the newest day when it jumps', [180, 181, 400], [g, g, s]],
    ['is suspect when it falls faster than snow settles', [400, 401, 380], [g, g, s]],
    ['is good when it falls as snow settles', [400, 401, 386], [g, g, g]],
    ['is good when new snow settles', [100, 180, 150], [g, g, g]],
    ['is good after a step that lasts', [200, 210, 400, 410, 400], [g, g, s, g, g]],
    ['is suspect on both sides of a jump at the start', [700, 180, 181], [s, s, g]],
    ['fails below zero', [-1, 0, 1], [f, g, g]],
    ['fails beyond ten metres', [999, 1000, 1001], [g, g, f]],
    ['is compared across a failed neighbour', [180, 2000, 185], [g, f, g]],
    ['is unknown without a neighbouring day', [null, 180, null], [null, u, null]],
    ['is unknown for a single day', [180], [u]],
    ['is compared with the day after when there is none before', [null, 180, 181], [null, g, g]],
    ['is compared across two missing days', [100, null, null, 102], [g, null, null, g]],
    ['is not compared across three', [100, null, null, null, 400], [u, null, null, null, u]],
  ])('%s: %j', (_title, values, flags) => {
    expect(flagsOf({ snowDepthCm: values }, 'snowDepthCm')).toEqual(flags);
  });
});

describe('the quality of the other fields', () => {
  it.each<[StationField, (number | null)[], Flags]>([
    ['sweMm', [500, 650], [g, g]],
    ['sweMm', [500, 510, 661], [g, g, s]],
    ['sweMm', [-0.1, 5001], [f, f]],
    ['precipitationAccumulatedMm', [0, 700, 690, -1, 10_001], [s, s, s, f, f]],
    ['precipitationAccumulatedMm', [690, 700, 695, 702], [g, g, g, g]],
    ['temperatureObservedC', [-60, -50, -60.1, 45.1], [g, g, f, f]],
    ['temperatureObservedC', [-20, 4], [g, g]],
    ['temperatureObservedC', [-20, 6, 7], [s, s, g]],
    ['temperatureMinimumC', [-61], [f]],
    ['temperatureMaximumC', [46], [f]],
    ['temperatureAverageC', [5], [u]],
    ['temperatureAverageC', [5, 18, 4], [g, s, g]],
  ])('of %s %j is %j', (field, values, flags) => {
    expect(flagsOf({ [field]: values }, field)).toEqual(flags);
  });

  it("never is better than the service's own flag, nor than a failed check", () => {
    const readings = new Map([
      [
        'sweMm' as const,
        [observedReading(500, 'suspect'), observedReading(-1, 'suspect'), observedReading(500, 'unknown')],
      ],
    ]);
    const [judged] = judgeGrids([{ ...buildGrid({ sweMm: [1] }), length: 3, readings }], daily);
    expect(judged?.readings.get('sweMm')).toMatchObject([{ quality: s }, { quality: f }, { quality: u }]);
  });
});

describe('a step', () => {
  it.each<[string, number[], Flags]>([
    ['of depth that no water explains is suspect', [200, 200, 200, 200], [g, g, s, g]],
    ['of depth that SWE explains is good', [200, 200, 212, 212], [g, g, g, g]],
    ['of depth whose water comes a day late is good', [200, 200, 200, 212], [g, g, g, g]],
  ])('%s: SWE %j', (_title, sweMm, flags) => {
    expect(flagsOf({ snowDepthCm: [80, 80, 110, 111], sweMm }, 'snowDepthCm')).toEqual(flags);
  });

  it('of SWE is explained by precipitation or by new snow, and suspect without both', () => {
    const sweMm = [200, 200, 240, 241];
    const flat = [400, 400, 400, 401];
    const storm = { precipitationAccumulatedMm: [400, 400, 422, 422], snowDepthCm: [90, 90, 92, 92] };
    const plugged = { precipitationAccumulatedMm: flat, snowDepthCm: [90, 90, 120, 118] };
    expect(flagsOf({ sweMm, ...storm }, 'sweMm')).toEqual([g, g, g, g]);
    expect(flagsOf({ sweMm, ...plugged }, 'sweMm')).toEqual([g, g, g, g]);
    expect(checksOf({ sweMm, precipitationAccumulatedMm: flat }, 'sweMm')).toEqual([
      [2, 'swe-without-precipitation'],
    ]);
  });

  it('of SWE may be rain where there is no gauge and the air is mild', () => {
    const tracks = { sweMm: [200, 200, 230, 231], snowDepthCm: [90, 90, 90, 90] };
    expect(flagsOf({ ...tracks, temperatureAverageC: [2, 2.4, 1.8, 2.1] }, 'sweMm')).toEqual([g, g, g, g]);
    expect(flagsOf({ ...tracks, temperatureAverageC: [-5, -5.4, -4.8, -5.1] }, 'sweMm')).toEqual([
      g,
      g,
      s,
      g,
    ]);
  });

  it('down of SWE is melt in warm air, and suspect in freezing air', () => {
    const sweMm = [300, 270, 269];
    expect(flagsOf({ sweMm, temperatureAverageC: [6, 6, 6] }, 'sweMm')).toEqual([g, g, g]);
    expect(flagsOf({ sweMm, temperatureAverageC: [-6, -6, -6] }, 'sweMm')).toEqual([s, s, g]);
  });

  it('of accumulated precipitation that leaves no trace in freezing air is suspect', () => {
    const tracks = { precipitationAccumulatedMm: [400, 400, 440], sweMm: [300, 300, 300] };
    expect(flagsOf({ ...tracks, temperatureAverageC: [-5, -5, -5] }, 'precipitationAccumulatedMm')).toEqual([
      g,
      g,
      s,
    ]);
    expect(flagsOf({ ...tracks, temperatureAverageC: [5, 5, 5] }, 'precipitationAccumulatedMm')).toEqual([
      g,
      g,
      g,
    ]);
  });

  it('down of accumulated precipitation is good where the water year begins', () => {
    const [judged] = judgeGrids([buildGrid({ precipitationAccumulatedMm: [900, 900, 0, 1] })], {
      ...daily,
      beginsWaterYear: (from, to) => from === 2 && to === 3,
    });
    expect(judged?.findings).toEqual([]);
    expect(flagsOf({ precipitationAccumulatedMm: [900, 900, 0, 1] }, 'precipitationAccumulatedMm')).toEqual([
      g,
      g,
      s,
      g,
    ]);
  });
});

describe('a flat line', () => {
  const cold = { temperatureAverageC: [-5, -5.4, -4.8, -5.1] };
  const mild = { temperatureAverageC: [3, 3.4, 2.8, 3.1] };

  it.each<[string, Parameters<typeof flagsOf>[0], Flags]>([
    [
      'is suspect from the first water on',
      { precipitationAccumulatedMm: [400, 400, 410, 415], ...cold },
      [g, g, s, s],
    ],
    [
      'is good while nothing falls',
      { precipitationAccumulatedMm: [400, 400, 400, 402], ...cold },
      [g, g, g, g],
    ],
    ['is good in as much rain', { precipitationAccumulatedMm: [400, 400, 410, 415], ...mild }, [g, g, g, g]],
    [
      'is suspect in far more rain',
      { precipitationAccumulatedMm: [400, 400, 420, 435], ...mild },
      [g, g, s, s],
    ],
    ['is good where no gauge and no pillow says anything', cold, [g, g, g, g]],
    ['is suspect where only the pillow says so', { sweMm: [200, 200, 208, 215], ...cold }, [g, g, s, s]],
  ])('of depth %s', (_title, beside, flags) => {
    expect(flagsOf({ snowDepthCm: [80, 80, 80, 80], ...beside }, 'snowDepthCm')).toEqual(flags);
  });

  it('of SWE is suspect while depth rises, without a gauge', () => {
    const tracks = { sweMm: [200, 200, 200], snowDepthCm: [80, 92, 104], temperatureAverageC: [-5, -5, -5] };
    expect(flagsOf(tracks, 'sweMm')).toEqual([g, s, s]);
  });

  it('of the gauge is suspect while depth and SWE both rise: it is plugged', () => {
    const plugged = { precipitationAccumulatedMm: [400, 400, 400], temperatureAverageC: [-5, -5, -5] };
    const snow = { snowDepthCm: [80, 92, 104], sweMm: [200, 210, 220] };
    expect(flagsOf({ ...plugged, ...snow }, 'precipitationAccumulatedMm')).toEqual([g, s, s]);
    expect(flagsOf({ ...plugged, ...snow }, 'sweMm')).toEqual([g, g, g]);
  });

  it('of bare ground is good in the rain', () => {
    const tracks = {
      snowDepthCm: [0, 0, 0],
      precipitationAccumulatedMm: [0, 40, 80],
      temperatureAverageC: [9, 9, 9],
    };
    expect(flagsOf(tracks, 'snowDepthCm')).toEqual([g, g, g]);
  });
});

describe('a bulk density', () => {
  it.each<[string, number, number, string]>([
    ['of a settled snowpack is good', 100, 300, g],
    ['of 20 is suspect', 100, 20, s],
    ['of 900 is suspect', 100, 900, s],
    ['of a pillow that melts out under the sensor is suspect', 27.94, 0, s],
    ['of a dusting is good: resolution explains it', 7.6, 0, g],
    ['of wet remains is good', 5, 40, g],
    ['of a dead depth sensor over a snowpack is suspect', 0, 300, s],
  ])('%s: %d cm, %d mm', (_title, depth, swe, flag) => {
    const tracks = { snowDepthCm: [depth, depth], sweMm: [swe, swe] };
    expect(flagsOf(tracks, 'snowDepthCm')).toEqual([flag, flag]);
    expect(flagsOf(tracks, 'sweMm')).toEqual([flag, flag]);
  });
});

describe('a slip of units', () => {
  it.each([2.54, 25.4, 1 / 2.54, 1 / 25.4, 0.3048, 10, 0.1])(
    'by %d fails, and what follows is good',
    (factor) => {
      const snowDepthCm = [90, 91, 90 * factor, 92, 91].map((value) => Math.min(value, 999));
      expect(flagsOf({ snowDepthCm, sweMm: [300, 300, 300, 300, 300] }, 'snowDepthCm')).toEqual([
        g,
        g,
        expect.stringMatching(/fail/),
        g,
        g,
      ]);
    },
  );

  it('that stays fails from its first value on, while the longer side is good', () => {
    const sweMm = [300, 301, 302, 303, 770, 772].map((value) => value);
    expect(flagsOf({ sweMm }, 'sweMm')).toEqual([g, g, g, g, f, f]);
    expect(flagsOf({ sweMm: [118, 119, 302, 303, 304, 305] }, 'sweMm')).toEqual([f, f, s, g, g, g]);
  });

  it('that nobody can place is suspect on both sides', () => {
    expect(flagsOf({ sweMm: [300, 762] }, 'sweMm')).toEqual([s, s]);
  });

  it('is not seen in a storm that makes a thin snowpack several times as deep', () => {
    const storm = {
      snowDepthCm: [20, 20, 51, 48],
      sweMm: [50, 50, 75, 76],
      precipitationAccumulatedMm: [90, 90, 115, 116],
    };
    expect(flagsOf(storm, 'snowDepthCm')).toEqual([g, g, g, g]);
  });

  it('of scales of temperature fails', () => {
    expect(flagsOf({ temperatureAverageC: [-5, -6, 21.2, -7, -6] }, 'temperatureAverageC')).toEqual([
      g,
      g,
      f,
      g,
      g,
    ]);
  });
});

describe('temperatures of one day', () => {
  it.each<[string, [number, number, number], [string, string, string]]>([
    ['in order are good', [-10, -4, 2], [g, g, g]],
    ['with an average above the maximum are suspect there', [-10, 4, 2], [g, s, s]],
    ['with a minimum above the average are suspect there', [-3, -4, 2], [s, s, g]],
    ['further apart than a day can be are suspect', [-20, -4, 11], [s, g, s]],
  ])('%s: %j', (_title, [minimum, average, maximum], flags) => {
    const tracks = {
      temperatureMinimumC: [minimum, minimum],
      temperatureAverageC: [average, average],
      temperatureMaximumC: [maximum, maximum],
    };
    const fields = ['temperatureMinimumC', 'temperatureAverageC', 'temperatureMaximumC'] as const;
    expect(fields.map((field) => flagsOf(tracks, field)[0])).toEqual(flags);
  });
});

describe('the neighbours of a station', () => {
  const judgeLast = (tracks: Parameters<typeof buildGrid>[0][]): (string | undefined)[] =>
    judgeGrids(
      tracks.map((track, index) => buildGrid(track, `${index + 1}:UT:SNTL`)),
      daily,
    ).map(({ findings }) => findings.find(({ index }) => index === 1)?.check);
  const calm = { snowDepthCm: [100, 101] };

  it('make a change doubtful that none of them has', () => {
    expect(judgeLast([calm, calm, { snowDepthCm: [100, 190] }])).toEqual([
      undefined,
      undefined,
      'neighbours',
    ]);
  });

  it('say nothing when there are fewer than two', () => {
    expect(judgeLast([calm, { snowDepthCm: [100, 190] }])).toEqual([undefined, undefined]);
  });

  it('do not outvote a storm that the own pillow has seen', () => {
    const storm = { snowDepthCm: [100, 190], sweMm: [300, 360] };
    expect(judgeLast([calm, calm, storm])).toEqual([undefined, undefined, undefined]);
  });

  it('are compared by date, not by place', () => {
    const late = buildGrid({ snowDepthCm: [101, 102] }, '3:UT:SNTL', 2);
    const grids = [buildGrid(calm, '1:UT:SNTL'), buildGrid({ snowDepthCm: [100, 190] }, '2:UT:SNTL'), late];
    expect(judgeGrids(grids, daily).flatMap(({ findings }) => findings)).toEqual([]);
  });
});

describe('hourly values', () => {
  const base = Array.from({ length: 30 }, () => 100);
  const put = (place: number, value: number): number[] => base.with(place, value);

  it('at midnight are of another kind: never compared, never a reason to doubt others', () => {
    const flags = flagsOf({ snowDepthCm: put(23, 180) }, 'snowDepthCm', hourly);
    expect(flags[23]).toBe(u);
    expect(flags.filter((flag) => flag !== g)).toEqual([u]);
    expect(flagsOf({ snowDepthCm: put(23, -5) }, 'snowDepthCm', hourly)[23]).toBe(f);
  });

  it.each<[string, StationField, number, string]>([
    ['a depth 30 cm higher than both neighbours', 'snowDepthCm', 130, s],
    ['a depth 5 cm higher: noise of the sensor', 'snowDepthCm', 105, g],
    ['a SWE 20 mm higher than both neighbours', 'sweMm', 120, s],
    ['a SWE one tenth of an inch higher: flutter', 'sweMm', 102.54, g],
    ['a temperature 12 °C higher than both neighbours', 'temperatureObservedC', 30, s],
  ])('with %s', (_title, field, value, flag) => {
    const values = field === 'temperatureObservedC' ? base.map(() => 18).with(10, value) : put(10, value);
    expect(flagsOf({ [field]: values }, field, hourly)[10]).toBe(flag);
  });

  it.each<[StationField, number, Flags]>([
    ['snowDepthCm', 125, [g, g]],
    ['snowDepthCm', 126, [s, s]],
    ['sweMm', 125, [g, g]],
    ['sweMm', 126, [s, s]],
    ['precipitationAccumulatedMm', 110, [g, g]],
    ['precipitationAccumulatedMm', 110.1, [s, s]],
  ])('of %s may rise to %d within an hour by the published limits, or not: %j', (field, value, flags) => {
    expect(flagsOf({ [field]: [100, value] }, field, hourly)).toEqual(flags);
  });

  it('every four to six hours are compared over the gap', () => {
    const sparse = base.map((value, hour) => (hour % 6 === 0 ? value + hour : null));
    expect(flagsOf({ snowDepthCm: sparse }, 'snowDepthCm', hourly).filter((flag) => flag !== null)).toEqual([
      g,
      g,
      g,
      g,
      g,
    ]);
    const jump = sparse.with(12, 220);
    expect(flagsOf({ snowDepthCm: jump }, 'snowDepthCm', hourly)[12]).toBe(s);
  });

  it.each<[string, number, string]>([
    ['a day with 5 mm is a flat line', 26, s],
    ['less than a day is none', 22, g],
  ])('without any change for %s', (_title, length, flag) => {
    const flat = Array.from({ length }, () => 100);
    const snowDepthCm = [96, 98, ...flat, 103, 104];
    const precipitationAccumulatedMm = snowDepthCm.map((_depth, hour) => 400 + hour * 0.3);
    const temperatureObservedC = snowDepthCm.map((_, hour) => -5 - (hour % 7) / 10);
    const flags = flagsOf(
      { snowDepthCm, precipitationAccumulatedMm, temperatureObservedC },
      'snowDepthCm',
      hourly,
    );
    expect(flags[length]).toBe(flag);
  });
});

describe('judging', () => {
  const values = fc.array(fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })), {
    minLength: 1,
    maxLength: 40,
  });
  const tracks = fc.record({
    snowDepthCm: values,
    sweMm: values,
    precipitationAccumulatedMm: values,
    temperatureObservedC: values,
  });

  it('never alters a value or a missing reading, by day or by hour', () => {
    fc.assert(
      fc.property(tracks, fc.constantFrom(daily, hourly), (series, options) => {
        const [judged] = judgeGrids([buildGrid(series)], options);
        for (const [field, track] of Object.entries(series)) {
          const readings = judged?.readings.get(field as StationField) ?? [];
          expect(readings.map((reading) => (reading.observed ? reading.value : null))).toEqual(track);
        }
      }),
    );
  });

  it('finds nothing where nothing was measured', () => {
    const grid = {
      ...buildGrid({ sweMm: [1] }),
      readings: new Map([['sweMm' as const, [missingReading('no-row')]]]),
    };
    expect(judgeGrids([grid], daily)[0]?.findings).toEqual([]);
  });
});
