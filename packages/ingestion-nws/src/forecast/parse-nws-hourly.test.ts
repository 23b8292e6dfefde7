import { weatherForecastSchema, type SourceFailure, type WeatherForecast } from '@dawn-patrol/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFixture } from '../__fixtures__/load-fixture.ts';
import { parseNwsHourly } from './parse-nws-hourly.ts';

const period = {
  startTime: '2026-03-09T08:00:00-06:00',
  endTime: '2026-03-09T09:00:00-06:00',
  temperature: 32,
  temperatureUnit: 'F',
  probabilityOfPrecipitation: { unitCode: 'wmoUnit:percent', value: 3 },
  dewpoint: { unitCode: 'wmoUnit:degC', value: -5 },
  relativeHumidity: { unitCode: 'wmoUnit:percent', value: 61 },
  windSpeed: '8 mph',
  windDirection: 'SSW',
  shortForecast: 'Sunny',
};
const payload = {
  updateTime: '2026-03-09T06:31:29+00:00',
  generatedAt: '2026-03-09T14:16:54+00:00',
  elevation: { unitCode: 'wmoUnit:m', value: 2108.9 },
  periods: [period],
};
const nextPeriod = { startTime: '2026-03-09T09:00:00-06:00', endTime: '2026-03-09T10:00:00-06:00' };

function forecastOf(input: unknown): WeatherForecast {
  const result = parseNwsHourly(input);
  if (!result.ok) throw new Error(result.failure.message);
  expect(weatherForecastSchema.safeParse(result.value)).toMatchObject({ success: true });
  return result.value;
}

function failureOf(input: unknown): SourceFailure {
  const result = parseNwsHourly(input);
  if (result.ok) throw new Error('expected a failure');
  return result.failure;
}

function hourOf(fields: object): WeatherForecast['hours'][number] | undefined {
  return forecastOf({ ...payload, periods: [{ ...period, ...fields }] }).hours[0];
}

describe('an hourly forecast as the service sends it', () => {
  const text = loadFixture('nws-hourly-feature.json');

  it('is read from the text of a whole Feature, in SI units and UTC', () => {
    const forecast = forecastOf(text);
    expect(forecast).toMatchObject({
      updatedAt: '2026-03-09T06:31:29Z',
      generatedAt: '2026-03-09T14:16:54Z',
      elevationM: { value: 2108.9112, quality: 'good' },
      notes: [],
    });
    expect(forecast.hours).toHaveLength(3);
    expect(forecast.hours[0]).toMatchObject({
      startsAt: '2026-03-09T14:00:00Z',
      endsAt: '2026-03-09T15:00:00Z',
      relativeHumidityPercent: { value: 61 },
      precipitationProbabilityPercent: { value: 2 },
      windDirectionDeg: { value: 202.5 },
      summary: 'Sunny',
    });
  });

  it('is the same from data as from text', () => {
    expect(parseNwsHourly(JSON.parse(text))).toEqual(parseNwsHourly(text));
  });

  it('is read from the bare properties, where calm air has speed 0 and no direction', () => {
    const { hours } = forecastOf(loadFixture('nws-hourly-calm.json'));
    expect(hours.map((hour) => hour.windDirectionDeg)).toEqual([
      { observed: true, value: 22.5, quality: 'good' },
      { observed: true, value: 360, quality: 'good' },
      { observed: false, reason: 'calm' },
    ]);
    expect(hours[2]?.windSpeedMetersPerSecond).toEqual({ observed: true, value: 0, quality: 'good' });
  });
});

describe('a temperature', () => {
  it.each([
    ['°F by its unit', { temperature: 14, temperatureUnit: 'F' }, -10],
    ['°C by its unit', { temperature: -10, temperatureUnit: 'C' }, -10],
    ['a quantity', { temperature: { unitCode: 'wmoUnit:degC', value: -10 }, temperatureUnit: null }, -10],
  ])('in %s is read in °C', (_name, fields, celsius) => {
    expect(hourOf(fields)?.temperatureC).toEqual({ observed: true, value: celsius, quality: 'good' });
  });

  it.each([
    ['null', { temperature: null }, 'absent'],
    ['an unknown unit', { temperatureUnit: 'K' }, 'unknown-unit: "K"'],
    ['no unit', { temperatureUnit: undefined }, 'unknown-unit: "nothing"'],
  ])('with %s is missing and the hour is kept', (_name, fields, reason) => {
    expect(hourOf(fields)?.temperatureC).toEqual({ observed: false, reason });
  });

  it('in the thousands is kept with quality fail', () => {
    expect(hourOf({ temperature: 9999 })?.temperatureC).toMatchObject({ observed: true, quality: 'fail' });
  });
});

describe('the other readings', () => {
  it('are missing, never 0, when the service has none', () => {
    const nothing = { unitCode: 'wmoUnit:percent', value: null };
    const hour = hourOf({
      dewpoint: null,
      relativeHumidity: nothing,
      probabilityOfPrecipitation: nothing,
      windSpeed: null,
      windDirection: null,
      shortForecast: ' ',
    });
    const absent = { observed: false, reason: 'absent' };
    expect(hour).toMatchObject({
      dewpointC: absent,
      relativeHumidityPercent: absent,
      precipitationProbabilityPercent: absent,
      windSpeedMetersPerSecond: absent,
      windDirectionDeg: absent,
      summary: null,
    });
  });

  it.each([-1, 101])('fail the check at %d percent of humidity', (value) => {
    const hour = hourOf({ relativeHumidity: { unitCode: 'wmoUnit:percent', value } });
    expect(hour?.relativeHumidityPercent).toEqual({ observed: true, value, quality: 'fail' });
  });
});

describe('the periods', () => {
  it('come out by start, whatever their order', () => {
    const { hours, notes } = forecastOf({ ...payload, periods: [{ ...period, ...nextPeriod }, period] });
    expect(hours.map((hour) => hour.startsAt)).toEqual(['2026-03-09T14:00:00Z', '2026-03-09T15:00:00Z']);
    expect(notes).toEqual([]);
  });

  it.each([
    ['no object', 'tomorrow'],
    ['null', null],
    ['no times', { temperature: 30 }],
    ['an unreadable start', { ...period, startTime: 'soon' }],
    ['a start without an offset', { ...period, startTime: '2026-03-09T08:00:00' }],
    ['no end', { ...period, endTime: null }],
    ['an end before the start', { ...period, endTime: period.startTime }],
  ])('with %s are dropped with a note that names their index', (_name, broken) => {
    const { hours, notes } = forecastOf({ ...payload, periods: [period, broken] });
    expect(hours).toHaveLength(1);
    expect(notes).toEqual([{ code: 'period-unusable', message: expect.stringContaining('Period 1 ') }]);
  });

  it('with the same start count once, the later in the list, with a note', () => {
    const later = { ...period, temperature: 14 };
    const { hours, notes } = forecastOf({ ...payload, periods: [period, later] });
    expect(hours.map((hour) => hour.temperatureC)).toMatchObject([{ value: -10 }]);
    expect(notes.map((note) => note.code)).toEqual(['period-duplicate']);
  });

  it('of twelve hours are kept, with a note', () => {
    const { hours, notes } = forecastOf({
      ...payload,
      periods: [{ ...period, endTime: '2026-03-09T20:00:00-06:00' }],
    });
    expect(hours).toHaveLength(1);
    expect(notes.map((note) => note.code)).toEqual(['period-not-one-hour']);
  });

  it('keep their length across the change of clocks', () => {
    const acrossChange = {
      ...period,
      startTime: '2026-03-08T01:00:00-07:00',
      endTime: '2026-03-08T03:00:00-06:00',
    };
    expect(forecastOf({ ...payload, periods: [acrossChange] }).notes).toEqual([]);
  });
});

describe('the time of the update', () => {
  it.each([[undefined], [null], [''], ['yesterday'], ['2026-03-09T06:31:29'], [0]])(
    'is null with a note when it is %j, and never the time of generation',
    (updateTime) => {
      const { updatedAt, generatedAt, notes } = forecastOf({ ...payload, updateTime });
      expect(updatedAt).toBeNull();
      expect(generatedAt).toBe('2026-03-09T14:16:54Z');
      expect(notes.map((note) => note.code)).toEqual(['updated-at-unreadable']);
    },
  );
});

describe('what is no hourly forecast', () => {
  it.each([
    ['nothing', null, 'empty'],
    ['an empty text', ' ', 'empty'],
    ['an HTML page', '<!DOCTYPE html><html></html>', 'not-json'],
    ['a truncated text', loadFixture('nws-hourly-feature.json').slice(0, 900), 'not-json'],
    ['a text beyond 4 MB', ' '.repeat(4_000_001), 'too-large'],
    ['a number', 4, 'schema-mismatch'],
    ['a list', [], 'schema-mismatch'],
    ['an object without periods', { updateTime: payload.updateTime }, 'schema-mismatch'],
    ['periods that are no list', { ...payload, periods: {} }, 'schema-mismatch'],
    ['no period', { ...payload, periods: [] }, 'schema-mismatch'],
    ['no usable period', { ...payload, periods: [{}, null] }, 'schema-mismatch'],
  ])('is a failure: %s', (_name, input, kind) => {
    expect(failureOf(input)).toMatchObject({ kind, source: 'nws' });
  });

  it("names the service's own error", () => {
    const problem = { type: 'about:blank', title: 'Forecast Grid Expired', status: 503 };
    expect(failureOf(problem).message).toContain('"Forecast Grid Expired" (status 503)');
  });
});

describe('the parser', () => {
  it('never throws, and what it accepts satisfies the contract', () => {
    const field = fc.constantFrom(...Object.keys(period));
    const broken = fc.dictionary(field, fc.jsonValue()).map((fields) => Object.assign({}, period, fields));
    const mutated = fc.record({
      updateTime: fc.jsonValue(),
      generatedAt: fc.jsonValue(),
      elevation: fc.jsonValue(),
      periods: fc.array(broken).map((periods) => [period].concat(periods)),
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue(), fc.json(), mutated), (input) => {
        const result = parseNwsHourly(input);
        return !result.ok || weatherForecastSchema.safeParse(result.value).success;
      }),
    );
    expect(fc.sample(mutated, 50).every((input) => parseNwsHourly(input).ok)).toBe(true);
  });

  it('makes no number of a field that is taken away', () => {
    const fields = Object.keys(period).filter((key) => !key.endsWith('Time'));
    const numbers = numbersOf({});
    fc.assert(
      fc.property(fc.subarray(fields), fc.constantFrom(null, undefined, ''), (removed, nothing) => {
        const left = numbersOf(Object.fromEntries(removed.map((key) => [key, nothing])));
        expect(numbers).toEqual(expect.arrayContaining(left));
      }),
    );
  });
});

/** Name and value of each observed reading of the period changed in that way. */
function numbersOf(fields: object): string[] {
  return Object.entries(hourOf(fields) ?? {}).flatMap(([name, reading]) =>
    typeof reading === 'object' && reading?.observed ? [`${name} ${reading.value}`] : [],
  );
}
