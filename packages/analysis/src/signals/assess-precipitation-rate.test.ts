import { addHours, succeed, type Signal, type ZoneBundle } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { dawn, signalOf } from '../testing/build-bundle.ts';
import { allDay, buildHourlyGrid } from '../testing/build-grid.ts';
import { buildHours, buildStation, snowpackOf } from '../testing/build-station.ts';

type HourFields = Parameters<typeof buildHours>[1];

const dryGrid = succeed(buildHourlyGrid({ precipitationMm: allDay(0) }));
const judge = (hours: HourFields | null, grid: ZoneBundle['grid'] = dryGrid): Signal =>
  signalOf('precipitation-rate', {
    hourlySnowpack: hours === null ? null : snowpackOf(buildHours(dawn, hours)),
    grid,
  });

/** A day of hours in which a gauge gains an amount over three hours, ten hours ago. */
const gauge = (gain: number): number[] =>
  Array.from({ length: 25 }, (_, hour) => 500 + (gain * Math.min(3, Math.max(0, hour - 12))) / 3);
const rain = (perHour: number, hours: number): ZoneBundle['grid'] =>
  succeed(buildHourlyGrid({ precipitationMm: allDay(0).map((dry, hour) => (hour < hours ? perHour : dry)) }));

describe('precipitation-rate', () => {
  it.each<[string, HourFields, Signal['state']]>([
    ['no water', { precipitationMm: gauge(0) }, 'calm'],
    ['4.4 mm in three hours', { precipitationMm: gauge(4.4) }, 'calm'],
    ['4.5 mm in three hours', { precipitationMm: gauge(4.5) }, 'elevated'],
    ['7.4 mm in three hours', { precipitationMm: gauge(7.4) }, 'elevated'],
    ['7.5 mm in three hours', { precipitationMm: gauge(7.5) }, 'critical'],
    ['the same on a pillow', { sweMm: gauge(7.5) }, 'critical'],
    ['a plugged gauge beside a pillow', { precipitationMm: gauge(0), sweMm: gauge(7.5) }, 'critical'],
    ['7.4 cm of snow in three hours', { precipitationMm: gauge(0), depthCm: gauge(7.4) }, 'calm'],
    ['7.5 cm of snow in three hours', { precipitationMm: gauge(0), depthCm: gauge(7.5) }, 'critical'],
  ])('measured: %s', (_, hours, state) => {
    expect(judge(hours).state).toBe(state);
  });

  it.each<[string, ZoneBundle['grid'], Signal['state']]>([
    ['dry', dryGrid, 'calm'],
    ['1.49 mm/h for three hours', rain(1.49, 3), 'calm'],
    ['1.5 mm/h for two hours', rain(1.5, 2), 'calm'],
    ['1.5 mm/h for three hours', rain(1.5, 3), 'elevated'],
    ['2.49 mm/h for three hours', rain(2.49, 3), 'elevated'],
    ['2.5 mm/h for three hours', rain(2.5, 3), 'critical'],
  ])('forecast: %s', (_, grid, state) => {
    expect(judge({ precipitationMm: gauge(0) }, grid)).toMatchObject({ state, basis: 'forecast' });
  });

  it('divides the total of an interval by its time', () => {
    const total = (value: number): ZoneBundle['grid'] => {
      const grid = buildHourlyGrid({ precipitationMm: [value] });
      const [first] = grid.layers.precipitationMm;
      if (first === undefined) throw new Error('one interval expected');
      const precipitationMm = [{ ...first, endsAt: addHours(dawn, 24) }];
      return succeed({ ...grid, layers: { ...grid.layers, precipitationMm } });
    };
    expect(judge({ precipitationMm: gauge(0) }, total(35.9)).state).toBe('calm');
    expect(judge({ precipitationMm: gauge(0) }, total(36)).state).toBe('elevated');
  });

  it('keeps what was measured and what is forecast apart, and says when it was measured', () => {
    const found = judge({ precipitationMm: gauge(6) }, rain(0.4, 24));
    expect(found).toMatchObject({ state: 'elevated', basis: 'measured', raisedAt: addHours(dawn, -9) });
    expect(found.readings).toMatchObject([
      { quantity: 'precipitation-rate', value: 2, unit: 'mm/h' },
      { quantity: 'precipitation-rate', value: 2, station: '766:UT:SNTL', at: addHours(dawn, -9) },
      { quantity: 'forecast-precipitation-rate', value: 0.4 },
    ]);
  });

  it.each<[string, HourFields | null, ZoneBundle['grid'], string[]]>([
    ['no hours', null, dryGrid, ['snotel-hourly']],
    ['no grid', { precipitationMm: gauge(0) }, null, ['nws-grid']],
    [
      'two hours of the forecast unknown',
      { precipitationMm: gauge(0) },
      succeed(buildHourlyGrid({ precipitationMm: [null, null, ...allDay(0, 22)] })),
      ['forecast-precipitation'],
    ],
    [
      'temperatures alone',
      { temperatureC: allDay(-5, 25), depthCm: null },
      dryGrid,
      ['hourly-precipitation'],
    ],
    ['half a day of hours', { precipitationMm: gauge(0).slice(12) }, dryGrid, ['hourly-precipitation']],
    [
      'hours that may hide a storm',
      { precipitationMm: gauge(9).map((value, hour) => (hour > 12 && hour < 16 ? null : value)) },
      dryGrid,
      ['hourly-precipitation'],
    ],
  ])('cannot be calm with %s', (_, hours, grid, missing) => {
    expect(judge(hours, grid)).toMatchObject({ state: 'not-evaluable', missing });
  });

  it('is calm in spite of a gap whose neighbours leave no room for a storm', () => {
    const values = gauge(1).map((value, hour) => (hour > 12 && hour < 16 ? null : value));
    expect(judge({ precipitationMm: values }).state).toBe('calm');
  });

  it('does not look at hours after the moment, nor beyond a day', () => {
    const before = buildHours(addHours(dawn, 5), { precipitationMm: [...gauge(0), ...allDay(560, 5)] });
    const old = buildHours(dawn, { precipitationMm: [400, 450, ...gauge(0)] });
    for (const series of [before, old]) {
      const found = signalOf('precipitation-rate', { hourlySnowpack: snowpackOf(series), grid: dryGrid });
      expect(found.state).toBe('calm');
    }
  });

  it('takes the middle of the stations', () => {
    const hourlySnowpack = snowpackOf(
      ...[9, 6, 0].map((gain, index) =>
        buildHours(dawn, { triplet: `${700 + index}:UT:SNTL`, precipitationMm: gauge(gain) }),
      ),
    );
    const found = signalOf('precipitation-rate', {
      hourlySnowpack,
      grid: dryGrid,
      snowpack: snowpackOf(buildStation()),
    });
    expect(found.state).toBe('elevated');
    expect(found.readings[0]).toMatchObject({ quantity: 'precipitation-rate', value: 2 });
  });
});
