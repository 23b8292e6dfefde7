import { weatherForecastSchema, type WeatherForecast } from '@dawn-patrol/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFixture } from '../__fixtures__/load-fixture.ts';
import { parseNwsForecast } from './parse-nws-forecast.ts';
import { parseNwsHourly } from './parse-nws-hourly.ts';

const day = {
  number: 1,
  name: 'Tuesday',
  startTime: '2026-02-17T06:00:00-07:00',
  endTime: '2026-02-17T18:00:00-07:00',
  isDaytime: true,
  temperature: 23,
  temperatureUnit: 'F',
  temperatureTrend: '',
  probabilityOfPrecipitation: { unitCode: 'wmoUnit:percent', value: 90 },
  windSpeed: '10 to 15 mph',
  windDirection: 'SW',
  icon: 'https://api.weather.gov/icons/land/day/snow,90?size=medium',
  shortForecast: 'Heavy Snow',
  detailedForecast: 'Invented text for a test.',
};
const night = {
  ...day,
  number: 2,
  name: 'Tuesday Night',
  startTime: '2026-02-17T18:00:00-07:00',
  endTime: '2026-02-18T06:00:00-07:00',
  isDaytime: false,
  temperature: 5,
  probabilityOfPrecipitation: { unitCode: 'wmoUnit:percent', value: null },
  windSpeed: '5 mph',
  windDirection: 'NNW',
  shortForecast: 'Snow Showers Likely',
};
const feature = {
  type: 'Feature',
  properties: {
    units: 'us',
    forecastGenerator: 'BaselineForecastGenerator',
    generatedAt: '2026-02-17T12:20:00+00:00',
    updateTime: '2026-02-17T11:04:22+00:00',
    validTimes: '2026-02-17T05:00:00+00:00/P7DT20H',
    elevation: { unitCode: 'wmoUnit:m', value: 2108.9112 },
    periods: [day, night],
  },
};

function forecastOf(payload: unknown): WeatherForecast {
  const result = parseNwsForecast(payload);
  if (!result.ok) throw new Error(result.failure.message);
  expect(weatherForecastSchema.safeParse(result.value)).toMatchObject({ success: true });
  return result.value;
}

describe('a 12-hour forecast', () => {
  it('keeps its periods with their own length, of the wind the upper end', () => {
    const absent = { observed: false, reason: 'absent' };
    expect(forecastOf(JSON.stringify(feature))).toEqual({
      updatedAt: '2026-02-17T11:04:22Z',
      generatedAt: '2026-02-17T12:20:00Z',
      elevationM: { observed: true, value: 2108.9112, quality: 'good' },
      hours: [
        {
          startsAt: '2026-02-17T13:00:00Z',
          endsAt: '2026-02-18T01:00:00Z',
          temperatureC: { observed: true, value: -5, quality: 'good' },
          dewpointC: absent,
          relativeHumidityPercent: absent,
          precipitationProbabilityPercent: { observed: true, value: 90, quality: 'good' },
          windSpeedMetersPerSecond: { observed: true, value: 15 * 0.447_04, quality: 'good' },
          windDirectionDeg: { observed: true, value: 225, quality: 'good' },
          summary: 'Heavy Snow',
        },
        expect.objectContaining({
          startsAt: '2026-02-18T01:00:00Z',
          endsAt: '2026-02-18T13:00:00Z',
          temperatureC: { observed: true, value: -15, quality: 'good' },
          precipitationProbabilityPercent: absent,
        }),
      ],
      notes: [],
    });
  });

  it('may begin with a shorter period, without a note', () => {
    const afternoon = { ...day, startTime: '2026-02-17T17:00:00-07:00' };
    expect(forecastOf({ ...feature.properties, periods: [afternoon, night] }).notes).toEqual([]);
  });

  it('is told from the hourly product: each notes the other', () => {
    expect(forecastOf(loadFixture('nws-hourly-feature.json')).notes.map(({ code }) => code)).toEqual([
      'forecast-is-hourly',
    ]);
    expect(parseNwsHourly(feature)).toMatchObject({
      ok: true,
      value: { notes: [{ code: 'period-not-one-hour' }] },
    });
  });

  it('is judged by its time of update: a body of days ago with status 200 says so', () => {
    const stale = { ...feature.properties, updateTime: '2026-02-13T19:00:00+00:00' };
    expect(forecastOf(stale)).toMatchObject({
      updatedAt: '2026-02-13T19:00:00Z',
      generatedAt: '2026-02-17T12:20:00Z',
    });
  });

  it.each([
    ['nothing', null, 'empty'],
    ['an HTML page', '<html></html>', 'not-json'],
    ['a truncated text', JSON.stringify(feature).slice(0, 300), 'not-json'],
    ['a text beyond 4 MB', ' '.repeat(4_000_001), 'too-large'],
    ['no period', { ...feature.properties, periods: [] }, 'schema-mismatch'],
    ['an error document', { title: 'Unexpected Problem', status: 500 }, 'schema-mismatch'],
  ])('is a failure when it is %s', (_name, payload, kind) => {
    expect(parseNwsForecast(payload)).toMatchObject({ ok: false, failure: { kind, source: 'nws' } });
  });

  it('never makes the parser throw', () => {
    const period = fc.dictionary(fc.constantFrom(...Object.keys(day)), fc.jsonValue());
    const periods = fc.array(period.map((changes) => Object.assign({}, day, changes)));
    const mutated = periods.map((changed) => ({ periods: [night, ...changed] }));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json(), mutated), (payload) => {
        const result = parseNwsForecast(payload);
        return !result.ok || weatherForecastSchema.safeParse(result.value).success;
      }),
    );
    expect(fc.sample(mutated, 30).every((payload) => parseNwsForecast(payload).ok)).toBe(true);
  });
});
