import { snowpackSchema, type Snowpack, type SourceFailure, type StationDay } from '@dawn-patrol/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFixture } from './__fixtures__/load-fixture.ts';
import { parseSnotel } from './parse-snotel.ts';

const snowbird = '766:UT:SNTL';

interface Row {
  readonly date?: unknown;
  readonly value?: unknown;
  readonly qcFlag?: unknown;
}

function series(elementCode: string, storedUnitCode: unknown, values: unknown, element: object = {}): object {
  return {
    stationElement: { elementCode, ordinal: 1, durationName: 'DAILY', storedUnitCode, ...element },
    values,
  };
}

function station(data: unknown, stationTriplet: unknown = snowbird): object {
  return { stationTriplet, data };
}

function rows(...values: unknown[]): Row[] {
  return values.map((value, index) => ({ date: `2026-03-0${index + 1}`, value }));
}

function snowpackOf(input: unknown): Snowpack {
  const result = parseSnotel(input);
  if (!result.ok) throw new Error(result.failure.message);
  expect(snowpackSchema.safeParse(result.value)).toMatchObject({ success: true });
  return result.value;
}

function daysOf(...data: object[]): StationDay[] {
  return snowpackOf([station(data)]).stations[0]?.days ?? [];
}

function codesOf(input: unknown): string[] {
  return snowpackOf(input).notes.map((note) => note.code);
}

function failureOf(input: unknown): SourceFailure {
  const result = parseSnotel(input);
  if (result.ok) throw new Error('expected a failure');
  return result.failure;
}

describe('a daily answer as the service sends it', () => {
  const text = loadFixture('snotel-daily-salt-lake.json');

  it('is read by station and day, in SI units', () => {
    const { stations, notes } = snowpackOf(text);
    expect(notes).toEqual([]);
    expect(stations.map(({ triplet, days }) => [triplet, days.length])).toEqual([
      [snowbird, 7],
      ['366:UT:SNTL', 7],
    ]);
    expect(stations[0]?.days.at(-1)).toEqual({
      date: '2026-03-08',
      endsAt: '2026-03-09T08:00:00Z',
      snowDepthCm: { observed: true, value: 82 * 2.54, quality: 'good' },
      sweMm: { observed: true, value: 25.5 * 25.4, quality: 'good' },
      precipitationAccumulatedMm: { observed: false, reason: 'element-absent' },
      temperatureObservedC: { observed: true, value: expect.closeTo(4.5), quality: 'good' },
      temperatureMinimumC: { observed: false, reason: 'element-absent' },
      temperatureMaximumC: { observed: false, reason: 'element-absent' },
      temperatureAverageC: { observed: false, reason: 'element-absent' },
    });
  });

  it('is the same from data as from text', () => {
    expect(parseSnotel(JSON.parse(text))).toEqual(parseSnotel(text));
  });
});

describe('a value', () => {
  it.each([
    ['SNWD', 'in', 10, 'snowDepthCm', 25.4],
    ['SNWD', 'cm', 10, 'snowDepthCm', 10],
    ['SNWD', 'mm', 10, 'snowDepthCm', 1],
    ['WTEQ', 'in', 10, 'sweMm', 254],
    ['WTEQ', 'mm', 10, 'sweMm', 10],
    ['WTEQ', 'cm', 10, 'sweMm', 100],
    ['PREC', 'in', 1, 'precipitationAccumulatedMm', 25.4],
    ['TOBS', 'degF', 23, 'temperatureObservedC', -5],
    ['TMIN', 'degF', 14, 'temperatureMinimumC', -10],
    ['TMAX', 'degC', 3, 'temperatureMaximumC', 3],
    ['TAVG', 'DEGC', 0, 'temperatureAverageC', 0],
  ] as const)('of %s in %s is converted: %d', (code, unit, value, field, converted) => {
    expect(daysOf(series(code, unit, rows(value)))[0]?.[field]).toMatchObject({
      observed: true,
      value: expect.closeTo(converted, 9),
    });
  });

  it.each([
    ['null', null, 'no-value'],
    ['absent', undefined, 'no-value'],
    ['a text', '71', 'not-a-number: "71"'],
    ['too large to convert', 1e308, 'not-a-number: "1e+308"'],
  ])('that is %s is missing with a reason, never 0', (_name, value, reason) => {
    expect(daysOf(series('SNWD', 'in', rows(value)))[0]?.snowDepthCm).toEqual({ observed: false, reason });
  });

  it('that is no number is noted', () => {
    expect(codesOf([station([series('SNWD', 'in', rows('71', null))])])).toEqual(['value-not-a-number']);
  });

  it.each(['ft', '', null, undefined, 'constructor'])('in the unit %j is missing, with a note', (unit) => {
    const data = [series('SNWD', unit, rows(10))];
    expect(daysOf(...data)[0]?.snowDepthCm).toMatchObject({
      observed: false,
      reason: expect.stringMatching(/^unknown-unit/),
    });
    expect(codesOf([station(data)])).toEqual(['unknown-unit']);
  });

  it('that the service itself suspects is suspect', () => {
    const values = [
      { date: '2026-03-01', value: 10, qcFlag: 'S' },
      { date: '2026-03-02', value: 10, qcFlag: 'V' },
    ];
    expect(daysOf(series('SNWD', 'in', values)).map((day) => day.snowDepthCm)).toMatchObject([
      { quality: 'suspect' },
      { quality: 'good' },
    ]);
  });

  it('that is a glitch keeps its number with a flag', () => {
    const [, glitch] = daysOf(series('SNWD', 'in', rows(74, 740, 75)));
    expect(glitch?.snowDepthCm).toEqual({ observed: true, value: 740 * 2.54, quality: 'fail' });
  });
});

describe('the days of a station', () => {
  it('run without gaps from the first to the last date of any element, in order', () => {
    const days = daysOf(
      series('SNWD', 'in', [{ date: '2026-03-04', value: 74 }]),
      series('WTEQ', 'in', [
        { date: '2026-03-02', value: 23 },
        { date: '2026-03-01', value: 22 },
      ]),
    );
    expect(days.map((day) => day.date)).toEqual(['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04']);
    expect(days[2]).toMatchObject({
      snowDepthCm: { observed: false, reason: 'no-row' },
      sweMm: { observed: false, reason: 'no-row' },
    });
    expect(days.map((day) => day.sweMm.observed)).toEqual([true, true, false, false]);
  });

  it('end at midnight Pacific standard time on both sides of the change of clocks', () => {
    const dates = ['2026-03-07', '2026-03-08'].map((date) => ({ date, value: 74 }));
    expect(daysOf(series('SNWD', 'in', dates)).map((day) => day.endsAt)).toEqual([
      '2026-03-08T08:00:00Z',
      '2026-03-09T08:00:00Z',
    ]);
  });

  it('leave out rows without a readable date, with a note', () => {
    const values = [...rows(74), { date: '2026-02-30', value: 75 }, { value: 76 }, 'row', null];
    const { stations, notes } = snowpackOf([station([series('SNWD', 'in', values)])]);
    expect(stations[0]?.days).toHaveLength(1);
    expect(notes).toEqual([{ code: 'row-date-unreadable', message: expect.stringContaining('(4)') }]);
  });

  it('keep the last of two rows for one date, a withdrawn value too, with a note', () => {
    const twice = (first: unknown, last: unknown): object =>
      series('SNWD', 'cm', [
        { date: '2026-03-05', value: first },
        { date: '2026-03-05', value: last },
      ]);
    expect(daysOf(twice(188, 216))[0]?.snowDepthCm).toMatchObject({ value: 216 });
    expect(daysOf(twice(188, null))[0]?.snowDepthCm).toEqual({ observed: false, reason: 'no-value' });
    expect(codesOf([station([twice(188, 216)])])).toEqual(['row-duplicate']);
  });

  it('are not laid out over centuries because of one stray date', () => {
    const strayDates = [
      { date: '1900-01-01', value: 1 },
      { date: '2199-12-31', value: 1 },
    ];
    const stray = station([series('SNWD', 'cm', strayDates)], '1:UT:SNTL');
    const { stations, notes } = snowpackOf([stray, station([series('SNWD', 'cm', rows(180))])]);
    expect(stations.map(({ triplet }) => triplet)).toEqual([snowbird]);
    expect(notes.map((note) => note.code)).toEqual(['series-too-long']);
  });
});

describe('a series', () => {
  const depth = series('SNWD', 'cm', rows(180));

  it.each(['MONTHLY', 'SEMIMONTHLY', null, undefined])(
    'of duration %j is not read as days or hours, with a note',
    (durationName) => {
      const other = series('WTEQ', 'mm', rows(500), { durationName });
      expect(daysOf(depth, other)[0]?.sweMm).toEqual({ observed: false, reason: 'element-absent' });
      expect(codesOf([station([depth, other])])).toEqual(['duration-unsupported']);
    },
  );

  it('with an error inside a 200 is missing with the error, and noted', () => {
    const broken = { ...series('WTEQ', 'mm', rows(500)), error: 'element not found' };
    expect(daysOf(depth, broken)[0]?.sweMm).toEqual({
      observed: false,
      reason: 'element-error: "element not found"',
    });
    expect(codesOf([station([depth, broken])])).toEqual(['element-error']);
  });

  it('of a second sensor is left out, with a note', () => {
    const second = series('SNWD', 'cm', rows(10), { ordinal: 2 });
    expect(daysOf(depth, second)[0]?.snowDepthCm).toMatchObject({ value: 180 });
    expect(codesOf([station([depth, second])])).toEqual(['sensor-not-first']);
  });

  it('of an element we have no use for is left out in silence', () => {
    expect(codesOf([station([depth, series('SMS', 'pct', rows(10))])])).toEqual([]);
  });

  it('without an element is left out, with a note, and the others are kept', () => {
    expect(daysOf(depth, {}, { stationElement: { elementCode: 7 } })).toHaveLength(1);
    expect(codesOf([station([depth, {}])])).toEqual(['series-unreadable']);
  });

  it('without values is missing for all days', () => {
    expect(daysOf(depth, series('WTEQ', 'mm', null))[0]?.sweMm).toEqual({
      observed: false,
      reason: 'no-row',
    });
  });
});

describe('the stations', () => {
  const good = station([series('SNWD', 'cm', rows(180))]);

  it.each([
    ['null', null],
    ['no triplet', station([], null)],
    ['a triplet of another form', station([], 'Snowbird')],
    ['data that are no list', station({})],
  ])('with %s are left out, with a note, and the others are kept', (_name, broken) => {
    const { stations, notes } = snowpackOf([broken, good]);
    expect(stations.map(({ triplet }) => triplet)).toEqual([snowbird]);
    expect(notes).toEqual([{ code: 'station-unreadable', message: expect.stringContaining('Entry 0') }]);
  });

  it('without a row are left out, as those that the service does not know', () => {
    const { stations, notes } = snowpackOf([station([], '1:UT:SNTL'), good]);
    expect(stations.map(({ triplet }) => triplet)).toEqual([snowbird]);
    expect(notes).toEqual([]);
  });

  it('that come twice are one, later rows replacing earlier ones, with notes', () => {
    const { stations, notes } = snowpackOf([good, station([series('SNWD', 'cm', rows(185, 190))])]);
    expect(stations.map(({ days }) => days.map((day) => day.snowDepthCm))).toMatchObject([
      [{ value: 185 }, { value: 190 }],
    ]);
    expect(notes.map((note) => note.code)).toEqual(['station-duplicate', 'row-duplicate']);
  });

  it('with an error of their own are noted', () => {
    const broken = { stationTriplet: '1:UT:SNTL', error: 'station offline' };
    expect(codesOf([broken, good])).toEqual(['station-error']);
  });
});

describe('what is no answer of series', () => {
  const monthly = station([series('SNWD', 'cm', rows(180), { durationName: 'MONTHLY' })]);

  it.each([
    ['nothing', null, 'empty'],
    ['an empty text', '', 'empty'],
    ['an empty list', '[]', 'empty'],
    ['stations without a row', [station([]), station([], '1:UT:SNTL')], 'empty'],
    ['an HTML page', '<html>', 'not-json'],
    ['a truncated text', loadFixture('snotel-daily-salt-lake.json').slice(0, 500), 'not-json'],
    ['a text beyond 64 MB', ' '.repeat(64_000_001), 'too-large'],
    ['an object', {}, 'schema-mismatch'],
    ['a number', 4, 'schema-mismatch'],
    ['only unreadable stations', [null, {}], 'schema-mismatch'],
    ['only monthly series', [monthly], 'schema-mismatch'],
  ])('is a failure: %s', (_name, input, kind) => {
    expect(failureOf(input)).toMatchObject({ kind, source: 'snotel' });
  });

  it("names the service's own error", () => {
    expect(failureOf({ status: 400, error: 'Bad Request' }).message).toContain('"Bad Request"');
    expect(failureOf([monthly]).message).toContain('"MONTHLY"');
  });
});

describe('the parser', () => {
  const odd = fc.oneof(fc.jsonValue(), fc.constantFrom('DAILY', 'in', 'degF', 'S', 0, 1));
  const date = fc.oneof(fc.constantFrom('2026-03-01', '2026-03-03', '2026-03-09'), odd);
  const oddRows = fc.array(
    fc.oneof(fc.record({ date, value: fc.oneof(fc.double(), odd), qcFlag: odd }), odd),
  );
  const oddSeries = fc.record({
    stationElement: fc.record({
      elementCode: fc.constantFrom('SNWD', 'WTEQ', 'TOBS', 'XXXX'),
      durationName: fc.oneof(fc.constant('DAILY'), odd),
      storedUnitCode: odd,
      ordinal: odd,
    }),
    values: fc.oneof(oddRows, odd),
    error: fc.option(odd),
  });
  const oddStation = fc.record({
    stationTriplet: fc.oneof(fc.constantFrom(snowbird, '1:UT:SNTL'), odd),
    data: fc.oneof(fc.array(fc.oneof(oddSeries, odd)), odd),
  });

  it('never throws, and what it accepts satisfies the contract', () => {
    const input = fc.oneof(fc.anything(), fc.jsonValue(), fc.json(), fc.array(oddStation));
    fc.assert(
      fc.property(input, (payload) => {
        const result = parseSnotel(payload);
        expect(result.ok ? snowpackSchema.safeParse(result.value).success : result.failure.source).toBe(
          result.ok ? true : 'snotel',
        );
      }),
    );
  });

  it('makes no number of a row that is null or taken away', () => {
    const places = fc.array(fc.constantFrom(null, 'absent', 74), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(places, (values) => {
        const kept = rows(...values).filter((row) => row.value !== 'absent');
        const days = daysOf(
          series('TOBS', 'degC', rows(0, 0, 0, 0, 0, 0, 0, 0, 0)),
          series('SNWD', 'cm', kept),
        );
        const observed = days.filter((day) => day.snowDepthCm.observed).map((day) => day.date);
        const dates = kept.filter((row) => row.value === 74).map((row) => row.date);
        expect(observed).toEqual(dates);
      }),
    );
  });
});
