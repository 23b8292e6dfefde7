import { addHours, fail, notRated, succeed, type ReviewFlag, type ZoneBundle } from '@dawn-patrol/contracts';
import { buildForecast, instant } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { flagsOf } from './review-flags.ts';
import { assess, buildWeather, dawn } from './testing/build-bundle.ts';
import { allDay, buildHourlyGrid } from './testing/build-grid.ts';
import { buildHours, buildStation, dayEnd, snowpackOf } from './testing/build-station.ts';

const failure = fail({ kind: 'not-json', message: 'HTML' } as const);
const storm = succeed({ stations: [buildStation({ depthCm: [100, 140] })], notes: [] });
const loaded = succeed({ stations: [buildStation({ depthCm: [100, 120] })], notes: [] });
const issuedAt = (hours: number) => succeed([buildForecast({ issuedAt: addHours(dayEnd, hours) })]);
const second = 1 / 3600;
/** A gauge that gained that much in the three hours that ended an hour before `dawn`. */
const harderFor = (gain: number) =>
  snowpackOf(
    buildHours(dawn, { precipitationMm: allDay(500, 22).concat(500 + gain / 2, 500 + gain, 500 + gain) }),
  );

const table: [string, Partial<ZoneBundle>, ReviewFlag[]][] = [
  ['a calm morning', {}, []],
  ['a previous forecast that did not come', { previousForecasts: null }, []],
  ['weather that did not come', { weather: null }, ['data-gap']],
  ['a snowpack that did not come', { snowpack: null }, ['data-gap']],
  ['a forecast that did not come', { forecasts: null }, ['data-gap', 'not-rated']],
  ['a zone with bulletins only', { zoneId: 'southwest', forecasts: null }, ['not-rated']],
  [
    'a forecast without a rating',
    { forecasts: succeed([buildForecast({ overall: notRated('none') })]) },
    ['not-rated'],
  ],
  ['an unreadable forecast', { forecasts: failure }, ['data-gap', 'not-rated', 'source-invalid']],
  ['unreadable weather', { weather: failure }, ['data-gap', 'source-invalid']],
  ['unreadable alerts', { alerts: failure }, ['data-gap', 'source-invalid']],
  ['an unreadable snowpack', { snowpack: failure }, ['data-gap', 'source-invalid']],
  [
    'a forecast of yesterday',
    { forecasts: succeed([buildForecast({ issuedAt: '2026-03-05T13:00:00Z' })]) },
    ['forecast-expired'],
  ],
  [
    'a forecast of twelve days ago',
    { forecasts: succeed([buildForecast({ issuedAt: '2026-02-22T13:00:00Z' })]) },
    ['data-gap', 'forecast-expired', 'sources-not-coherent'],
  ],
  [
    'weather of three days later',
    { weather: succeed(buildWeather({ updatedAt: instant('2026-03-09T15:00:00Z') })) },
    ['data-gap', 'source-invalid', 'sources-not-coherent'],
  ],
  [
    'a product of the future beside that of today',
    {
      forecasts: succeed([
        buildForecast({ productId: '2' }),
        buildForecast({ productId: '3', issuedAt: addHours(dawn, 20) }),
      ]),
    },
    ['source-invalid'],
  ],
  [
    'an undated product beside that of today',
    {
      forecasts: succeed([
        buildForecast({ productId: '2' }),
        buildForecast({ productId: '3', issuedAt: null }),
      ]),
    },
    [],
  ],
  [
    'snow values that stop a day earlier',
    {
      snowpack: succeed({
        stations: [buildStation({ depthCm: [100, null], sweMm: [300, null] })],
        notes: [],
      }),
    },
    ['data-gap'],
  ],
  [
    'warming measured after the issue while the snow values are late',
    {
      snowpack: succeed({
        stations: [buildStation({ depthCm: [100, null], sweMm: [300, null], maximumC: [-7, 2] })],
        notes: [],
      }),
      forecasts: issuedAt(-second),
    },
    ['conditions-outran-forecast', 'data-gap'],
  ],
  [
    'late snow values beside a forecast and weather of different days',
    {
      snowpack: succeed({ stations: [buildStation({ endsAt: addHours(dayEnd, -24) })], notes: [] }),
      forecasts: issuedAt(-40),
    },
    ['data-gap', 'forecast-expired', 'sources-not-coherent'],
  ],
  ['snow measured before the issue', { snowpack: loaded }, []],
  ['snow measured at the issue', { snowpack: loaded, forecasts: issuedAt(0) }, []],
  [
    'snow measured after the issue',
    { snowpack: loaded, forecasts: issuedAt(-second) },
    ['conditions-outran-forecast'],
  ],
  [
    'critical snow measured after the issue',
    { snowpack: storm, forecasts: issuedAt(-second) },
    ['conditions-outran-forecast', 'second-opinion-differs'],
  ],
  [
    'three days of snow that reached their sum after the issue',
    {
      snowpack: snowpackOf(buildStation({ depthCm: [100, 100, 110, 120, 131] })),
      forecasts: issuedAt(-second),
    },
    ['conditions-outran-forecast'],
  ],
  [
    'three days of snow that had reached it before the issue',
    {
      snowpack: snowpackOf(buildStation({ depthCm: [100, 110, 120, 140, 140] })),
      forecasts: issuedAt(-second),
    },
    [],
  ],
  [
    'a hard storm measured after the issue',
    { hourlySnowpack: harderFor(6), forecasts: issuedAt(0) },
    ['conditions-outran-forecast'],
  ],
  ['a hard storm measured before the issue', { hourlySnowpack: harderFor(6), forecasts: issuedAt(6.9) }, []],
  [
    'wind and rain that are forecast after the issue',
    {
      grid: succeed(
        buildHourlyGrid({
          windSpeedMetersPerSecond: allDay(15),
          windDirectionDeg: allDay(225),
          temperatureC: allDay(2),
          dewpointC: allDay(1),
          snowLevelM: allDay(3500),
          precipitationMm: allDay(4),
          snowfallCm: allDay(3),
        }),
      ),
      forecasts: issuedAt(0),
    },
    // The second opinion sees them and says High.
    ['second-opinion-differs'],
  ],
  ['calm measured after the issue', { forecasts: issuedAt(-2) }, []],
  [
    'snow measured after an undated issue',
    { snowpack: loaded, forecasts: succeed([buildForecast({ issuedAt: null })]) },
    ['data-gap', 'source-invalid'],
  ],
  [
    'snow of a day that ends half an hour after the moment',
    {
      snowpack: loaded,
      forecasts: issuedAt(-2),
      asOf: addHours(dayEnd, -0.5),
      weather: succeed(buildWeather({ updatedAt: addHours(dayEnd, -1) })),
    },
    [],
  ],
  [
    'snow of a day that ends at the moment',
    {
      snowpack: loaded,
      forecasts: issuedAt(-2),
      asOf: dayEnd,
      weather: succeed(buildWeather({ updatedAt: addHours(dayEnd, -1) })),
    },
    ['conditions-outran-forecast'],
  ],
  [
    'snow after the issue, from sources that are not of one moment',
    {
      snowpack: loaded,
      forecasts: issuedAt(-21),
      weather: succeed(buildWeather({ updatedAt: addHours(dawn, -3) })),
    },
    ['forecast-expired', 'sources-not-coherent'],
  ],
];

describe('flagsOf', () => {
  it.each(table)('%s', (_, fields, expected) => {
    expect(flagsOf(assess(fields))).toEqual(expected);
  });
});
