import { snowpackSchema, type Snowpack, type StationHour } from '@dawn-patrol/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSnotel } from './parse-snotel.ts';

interface Row {
  readonly date: string;
  readonly value: unknown;
  readonly qcFlag?: unknown;
  readonly qaFlag?: unknown;
}

function series(
  elementCode: string,
  storedUnitCode: string,
  values: readonly unknown[],
  durationName = 'HOURLY',
): object {
  return { stationElement: { elementCode, ordinal: 1, durationName, storedUnitCode }, values };
}

function hoursFrom(first: string, values: readonly unknown[]): Row[] {
  const start = Date.parse(`${first.replace(' ', 'T')}:00Z`);
  return values.map((value, index) => ({
    date: new Date(start + index * 3_600_000).toISOString().slice(0, 16).replace('T', ' '),
    value,
  }));
}

function snowpackOf(...data: object[]): Snowpack {
  const result = parseSnotel([{ stationTriplet: '766:UT:SNTL', data }]);
  if (!result.ok) throw new Error(result.failure.message);
  expect(snowpackSchema.safeParse(result.value)).toMatchObject({ success: true });
  return result.value;
}

function hoursOf(...data: object[]): StationHour[] {
  return snowpackOf(...data).stations[0]?.hours ?? [];
}

describe('an hourly answer', () => {
  it('is read as hours in SI units, each at its end, with no days', () => {
    const { stations, notes } = snowpackOf(
      series('SNWD', 'in', hoursFrom('2026-03-08 13:00', [82, 82])),
      series('WTEQ', 'in', hoursFrom('2026-03-08 13:00', [25.5, 25.5])),
      series('PREC', 'in', hoursFrom('2026-03-08 13:00', [30, 30.1])),
      series('TOBS', 'degF', hoursFrom('2026-03-08 13:00', [50, 48.2])),
    );
    expect(notes).toEqual([]);
    expect(stations[0]?.days).toEqual([]);
    expect(stations[0]?.hours[0]).toEqual({
      endsAt: '2026-03-08T21:00:00Z',
      snowDepthCm: { observed: true, value: expect.closeTo(208.28), quality: 'good' },
      sweMm: { observed: true, value: expect.closeTo(647.7), quality: 'good' },
      precipitationAccumulatedMm: { observed: true, value: expect.closeTo(762), quality: 'good' },
      temperatureObservedC: { observed: true, value: expect.closeTo(10), quality: 'good' },
    });
  });

  it('may come with daily series: both are read', () => {
    const { stations } = snowpackOf(
      series('SNWD', 'cm', [{ date: '2026-03-08', value: 208 }], 'DAILY'),
      series('SNWD', 'cm', hoursFrom('2026-03-08 13:00', [207, 208])),
    );
    expect(stations[0]?.days.map((day) => day.date)).toEqual(['2026-03-08']);
    expect(stations[0]?.hours.map((hour) => hour.endsAt)).toEqual([
      '2026-03-08T21:00:00Z',
      '2026-03-08T22:00:00Z',
    ]);
  });

  it('neither skips nor doubles an hour when clocks change: 8 March 2026 has 24', () => {
    const hours = hoursOf(
      series(
        'SNWD',
        'cm',
        hoursFrom(
          '2026-03-08 00:00',
          Array.from({ length: 24 }, () => 200),
        ),
      ),
    );
    expect(hours).toHaveLength(24);
    expect(new Set(hours.map((hour) => hour.endsAt)).size).toBe(24);
    expect(hours[0]?.endsAt).toBe('2026-03-08T08:00:00Z');
    expect(hours.at(-1)?.endsAt).toBe('2026-03-09T07:00:00Z');
  });

  it('has a missing reading for every hour without a row: adjacent rows are not an hour apart', () => {
    const rows = hoursFrom('2026-03-08 01:00', [200, 201, 202, 203]).filter((_row, index) => index !== 1);
    const hours = hoursOf(
      series('SNWD', 'cm', rows),
      series('WTEQ', 'mm', hoursFrom('2026-03-08 01:00', [null])),
    );
    expect(hours.map((hour) => hour.snowDepthCm.observed)).toEqual([true, false, true, true]);
    expect(hours[1]?.snowDepthCm).toEqual({ observed: false, reason: 'no-row' });
    expect(hours[0]?.sweMm).toEqual({ observed: false, reason: 'no-value' });
    expect(hours[0]?.temperatureObservedC).toEqual({ observed: false, reason: 'element-absent' });
  });

  it('of a SNOLite station, every six hours, is judged over its gaps and floods nobody with notes', () => {
    const rows = hoursFrom(
      '2026-03-01 06:00',
      Array.from({ length: 24 * 7 }, () => 150),
    ).filter((_row, index) => index % 6 === 0);
    const { stations, notes } = snowpackOf(series('SNWD', 'cm', rows));
    const observed = stations[0]?.hours.filter((hour) => hour.snowDepthCm.observed) ?? [];
    expect(stations[0]?.hours).toHaveLength(24 * 7 - 5);
    expect(observed).toHaveLength(28);
    expect(notes).toEqual([]);
    const atNoon = observed.filter((hour) => !hour.endsAt.endsWith('T08:00:00Z'));
    expect(atNoon.every((hour) => hour.snowDepthCm.observed && hour.snowDepthCm.quality === 'good')).toBe(
      true,
    );
  });

  it('keeps the edited daily value at midnight, unjudged, and finds no step on either side of it', () => {
    const values = [200, 200, 200, 240, 201, 201];
    const hours = hoursOf(series('SNWD', 'cm', hoursFrom('2026-03-08 21:00', values)));
    expect(hours.map((hour) => hour.snowDepthCm)).toEqual(
      values.map((value, index) => ({ observed: true, value, quality: index === 3 ? 'unknown' : 'good' })),
    );
  });

  it('leaves extremes and averages of temperature to the days', () => {
    const { stations, notes } = snowpackOf(
      series('SNWD', 'cm', hoursFrom('2026-03-08 13:00', [200])),
      series('TMAX', 'degC', hoursFrom('2026-03-08 13:00', [5])),
    );
    expect(Object.keys(stations[0]?.hours[0] ?? {})).not.toContain('temperatureMaximumC');
    expect(notes).toEqual([]);
  });

  it('leaves out stamps that are no full hour, with one note', () => {
    const rows = [
      ...hoursFrom('2026-03-08 13:00', [200]),
      { date: '2026-03-08 13:30', value: 1 },
      { date: '2026-03-08', value: 1 },
    ];
    const { stations, notes } = snowpackOf(series('SNWD', 'cm', rows));
    expect(stations[0]?.hours).toHaveLength(1);
    expect(notes).toEqual([{ code: 'row-date-unreadable', message: expect.stringContaining('(2)') }]);
  });

  it('is not laid out over centuries because of one stray date', () => {
    const rows = [
      { date: '1900-01-01 00:00', value: 1 },
      { date: '2199-12-31 00:00', value: 1 },
    ];
    const { notes } = snowpackOf(
      series('SNWD', 'cm', rows),
      series('SNWD', 'cm', [{ date: '2026-03-08', value: 200 }], 'DAILY'),
    );
    expect(notes.map((note) => note.code)).toEqual(['series-too-long']);
  });
});

describe("the service's own flags", () => {
  const reviewed = (qaFlag: unknown): Row[] => [
    { date: '2026-03-08 13:00', value: 200, qaFlag },
    { date: '2026-03-08 14:00', value: 200, qaFlag },
  ];
  const flagged = (qcFlag: unknown): StationHour[] =>
    hoursOf(
      series('SNWD', 'cm', [
        { date: '2026-03-08 13:00', value: 200, qcFlag },
        { date: '2026-03-08 14:00', value: 200, qcFlag: 'V' },
      ]),
    );

  it.each([
    ['V', 'good', 'valid'],
    ['E', 'good', 'edited by a person'],
    ['N', 'good', 'not profiled'],
    [null, 'good', 'not given'],
    ['', 'good', 'empty'],
    ['S', 'suspect', 'suspect'],
    ['K', 'unknown', 'an estimate'],
    ['B', 'unknown', 'estimated by regression'],
    ['X', 'unknown', 'an external estimate'],
    ['?', 'unknown', 'a flag nobody told us of'],
  ])('qcFlag %j is at best %s: %s', (qcFlag, quality, _meaning) => {
    expect(flagged(qcFlag)[0]?.snowDepthCm).toMatchObject({ observed: true, value: 200, quality });
  });

  it.each(['R', 'P'])('qaFlag %s is noted once for the whole answer, and fails nothing', (qaFlag) => {
    const rows = reviewed(qaFlag);
    const { stations, notes } = snowpackOf(series('SNWD', 'cm', rows), series('WTEQ', 'mm', rows));
    expect(notes).toEqual([{ code: 'values-preliminary', message: expect.stringContaining('4 values') }]);
    expect(stations[0]?.hours[0]?.snowDepthCm).toMatchObject({ quality: 'good' });
  });

  it.each(['A', 'U', null])('qaFlag %j is not noted', (qaFlag) => {
    const rows = reviewed(qaFlag);
    expect(snowpackOf(series('SNWD', 'cm', rows)).notes).toEqual([]);
  });
});

describe('the parser', () => {
  const value = fc.oneof(fc.double(), fc.jsonValue(), fc.integer({ min: -10, max: 300 }));
  const date = fc.oneof(
    fc
      .integer({ min: 0, max: 80 })
      .map((hour) => new Date(Date.UTC(2026, 2, 7, hour)).toISOString().slice(0, 16).replace('T', ' ')),
    fc.constantFrom('2026-03-08', '2026-03-08 99:00', null),
  );
  const row = fc.record({ date, value, qcFlag: fc.jsonValue(), qaFlag: fc.jsonValue() });
  const anySeries = fc.record({
    stationElement: fc.record({
      elementCode: fc.constantFrom('SNWD', 'WTEQ', 'PREC', 'TOBS', 'TMAX'),
      durationName: fc.constantFrom('HOURLY', 'DAILY'),
      storedUnitCode: fc.constantFrom('in', 'degF', 'mm'),
    }),
    values: fc.array(row, { maxLength: 40 }),
  });
  const station = fc.record({
    stationTriplet: fc.constantFrom('766:UT:SNTL', '1:UT:SNTL'),
    data: fc.array(anySeries),
  });

  it('never throws over daily and hourly rows of any kind, and what it accepts satisfies the contract', () => {
    fc.assert(
      fc.property(fc.array(station), (payload) => {
        const result = parseSnotel(payload);
        expect(result.ok ? snowpackSchema.safeParse(result.value).success : result.failure.source).toBe(
          result.ok ? true : 'snotel',
        );
      }),
    );
  });
});

describe('twelve stations of thirty days, as one request answers', () => {
  it('are read whole', () => {
    const data = ['WTEQ', 'SNWD', 'PREC', 'TOBS'].map((code) =>
      series(
        code,
        code === 'TOBS' ? 'degC' : 'mm',
        hoursFrom(
          '2026-02-01 00:00',
          Array.from({ length: 720 }, (_, hour) => 300 + Math.floor(hour / 50)).map((mm) =>
            code === 'TOBS' ? -4 : mm,
          ),
        ),
      ),
    );
    const payload = Array.from({ length: 12 }, (_, index) => ({
      stationTriplet: `${index + 1}:UT:SNTL`,
      data,
    }));
    const result = parseSnotel(JSON.stringify(payload));
    const stations = result.ok ? result.value.stations : [];
    expect(stations.map(({ hours }) => hours.length)).toEqual(Array.from({ length: 12 }, () => 720));
  });
});
