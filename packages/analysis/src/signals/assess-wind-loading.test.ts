import {
  addHours,
  missingReading,
  observedReading,
  succeed,
  type Signal,
  type ZoneBundle,
} from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { buildWeather, dawn, signalOf } from '../testing/build-bundle.ts';
import { allDay, buildHourlyGrid } from '../testing/build-grid.ts';
import { buildStation, snowpackOf } from '../testing/build-station.ts';

/** Some hours of one wind among calm ones, from the southwest unless said otherwise, in cold air without snowfall. */
function gridOf(speed: number, hours: number, layers: Parameters<typeof buildHourlyGrid>[0] = {}) {
  const blowing = allDay(2).map((calm, hour) => (hour < hours ? speed : calm));
  return succeed(
    buildHourlyGrid({
      windSpeedMetersPerSecond: blowing,
      windDirectionDeg: allDay(225),
      temperatureC: allDay(-6),
      snowfallCm: allDay(0),
      ...layers,
    }),
  );
}

const snow = (amount: number) => snowpackOf(buildStation({ depthCm: [100, 100, 100, 100, 100 + amount] }));
const judge = (fields: Partial<ZoneBundle>): Signal =>
  signalOf('wind-loading', { snowpack: snow(5), ...fields });

describe('wind-loading', () => {
  it.each<[string, Partial<ZoneBundle>, Signal['state']]>([
    ['wind below transport all day', { grid: gridOf(7.6, 24) }, 'calm'],
    ['wind at transport for two hours', { grid: gridOf(7.7, 2) }, 'calm'],
    ['wind at transport for three hours', { grid: gridOf(7.7, 3) }, 'elevated'],
    ['wind just below strong for six hours', { grid: gridOf(10.9, 6) }, 'elevated'],
    ['strong wind for five hours', { grid: gridOf(11, 5) }, 'elevated'],
    ['strong wind for six hours', { grid: gridOf(11, 6) }, 'critical'],
    [
      'wet snow, wind just below its transport',
      { grid: gridOf(9.8, 24, { temperatureC: allDay(0.1) }) },
      'calm',
    ],
    ['wet snow, wind at its transport', { grid: gridOf(9.9, 24, { temperatureC: allDay(0.1) }) }, 'elevated'],
    ['at freezing the snow is dry', { grid: gridOf(7.7, 3, { temperatureC: allDay(0) }) }, 'elevated'],
    ['no temperature counts as dry', { grid: gridOf(7.7, 3, { temperatureC: [] }) }, 'elevated'],
    ['4.9 cm of snow', { grid: gridOf(15, 24), snowpack: snow(4.9) }, 'calm'],
    [
      'snow that is yet to fall counts',
      { grid: gridOf(15, 24, { snowfallCm: allDay(0.25) }), snowpack: snow(0) },
      'critical',
    ],
    [
      'measured and forecast snow together',
      { grid: gridOf(15, 24, { snowfallCm: allDay(0.1) }), snowpack: snow(2.6) },
      'critical',
    ],
  ])('%s', (_, fields, state) => {
    expect(judge(fields)).toMatchObject({ state, basis: 'forecast' });
  });

  it('names the lee cells, those along the wind, and what it rests on', () => {
    const found = judge({ grid: gridOf(12, 8) });
    expect(found).toMatchObject({
      state: 'critical',
      cells: ['n-upper', 'ne-upper', 'e-upper'],
      crossLoaded: ['se-upper', 'nw-upper'],
    });
    expect(found.readings).toMatchObject([
      { quantity: 'forecast-wind-speed-maximum-upper', value: 12, unit: 'm/s' },
      { quantity: 'forecast-wind-transport-hours-upper', value: 8, unit: 'h' },
      { quantity: 'forecast-wind-direction-upper', value: 225, unit: 'deg', at: addHours(dawn, 7) },
      { quantity: 'new-snow-72h', value: 5, unit: 'cm' },
      { quantity: 'forecast-snowfall', value: 0 },
    ]);
  });

  it('judges the middle band on a grid of its own', () => {
    const west = gridOf(9, 4, { windDirectionDeg: allDay(270) });
    const found = judge({ grid: gridOf(12, 8), grids: { middle: west } });
    expect(found.cells).toEqual(['n-upper', 'ne-upper', 'e-upper', 'ne-middle', 'e-middle', 'se-middle']);
  });

  it('says when nobody knows where the wind comes from', () => {
    const found = judge({ grid: gridOf(12, 8, { windDirectionDeg: allDay(null) }) });
    expect(found).toMatchObject({ state: 'critical', cells: [], missing: ['forecast-wind-direction'] });
  });

  it.each<[string, Partial<ZoneBundle>, string[]]>([
    ['no grid and no hours', { grid: null, weather: null }, ['nws-grid']],
    [
      'an old grid',
      { grid: succeed(buildHourlyGrid({}, { updatedAt: addHours(dawn, -12.01) })) },
      ['nws-grid-current'],
    ],
    [
      'wind in part unknown',
      { grid: gridOf(7.7, 2, { windSpeedMetersPerSecond: [7.7, 7.7, null, ...allDay(2, 21)] }) },
      ['forecast-wind-speed'],
    ],
    ['snow unknown', { grid: gridOf(12, 8), snowpack: null }, ['snotel']],
    [
      'snowfall unknown',
      { grid: gridOf(12, 8, { snowfallCm: [] }), snowpack: snow(2) },
      ['forecast-snowfall'],
    ],
  ])('cannot be calm with %s', (_, fields, missing) => {
    expect(judge(fields)).toMatchObject({ state: 'not-evaluable', missing });
  });

  it('two hours of unknown wind cannot make three', () => {
    const wind = [null, null, ...allDay(2, 22)];
    expect(judge({ grid: gridOf(0, 0, { windSpeedMetersPerSecond: wind }) }).state).toBe('calm');
  });

  it('lets the hourly forecast raise and never calm, because its place may lie in a valley', () => {
    const hours = (speed: number) =>
      succeed(
        buildWeather({
          hours: allDay(speed).map((value, hour) => ({
            startsAt: addHours(dawn, hour),
            endsAt: addHours(dawn, hour + 1),
            temperatureC: observedReading(-3, 'unknown'),
            dewpointC: missingReading('none'),
            relativeHumidityPercent: missingReading('none'),
            precipitationProbabilityPercent: missingReading('none'),
            windSpeedMetersPerSecond: observedReading(value ?? 0, 'unknown'),
            windDirectionDeg: observedReading(315, 'unknown'),
            summary: null,
          })),
        }),
      );
    const raised = judge({ weather: hours(9) });
    expect(raised).toMatchObject({
      state: 'elevated',
      cells: ['e-upper', 'se-upper', 's-upper'],
      missing: ['nws-grid'],
    });
    expect(judge({ weather: hours(3) })).toMatchObject({ state: 'not-evaluable', missing: ['nws-grid'] });
  });
});
