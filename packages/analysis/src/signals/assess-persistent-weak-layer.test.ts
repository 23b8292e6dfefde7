import { addHours, succeed, type Signal, type ZoneBundle } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { signalOf } from '../testing/build-bundle.ts';
import { allDay, buildHourlyGrid } from '../testing/build-grid.ts';
import { buildStation, dayEnd, snowpackOf, type StationFields } from '../testing/build-station.ts';

const days = 24;
const series = (value: number): number[] => Array.from({ length: days }, () => value);
const noSnow = succeed(buildHourlyGrid({ snowfallCm: allDay(0) }));

/** 24 days of 80 cm on the ground in mild air; nothing forms in it. */
const mild: StationFields = {
  depthCm: series(80),
  sweMm: series(240),
  averageC: series(-4),
  minimumC: series(-9),
  maximumC: series(1),
};
/** Cold air over that depth for a week that ended some days ago. */
const coldUntil = (back: number, degrees: number): number[] =>
  series(-4).map((value, day) => (day > days - 1 - back - 7 && day <= days - 1 - back ? degrees : value));
/** New snow that fell in one day, some days ago. */
const snowOn = (back: number, amount: number): number[] =>
  series(80).map((value, day) => (day >= days - 1 - back ? value + amount : value));

const judge = (station: StationFields, fields: Partial<ZoneBundle> = {}): Signal =>
  signalOf('persistent-weak-layer', {
    snowpack: snowpackOf(buildStation({ ...mild, ...station })),
    grid: noSnow,
    ...fields,
  });

describe('persistent-weak-layer', () => {
  it.each<[string, StationFields, Signal['state']]>([
    ['mild air', {}, 'calm'],
    ['a gradient of 10', { averageC: coldUntil(0, -8) }, 'calm'],
    ['a gradient of 10.1', { averageC: coldUntil(0, -8.08) }, 'elevated'],
    ['formed ten days ago', { averageC: coldUntil(10, -9) }, 'elevated'],
    ['formed longer ago', { averageC: coldUntil(12, -8.4) }, 'calm'],
    ['formed, and buried by 19 cm', { averageC: coldUntil(3, -9), depthCm: snowOn(2, 19.9) }, 'elevated'],
    ['formed, and buried by 20 cm', { averageC: coldUntil(3, -9), depthCm: snowOn(2, 20) }, 'critical'],
    ['formed, and buried later', { averageC: coldUntil(9, -9), depthCm: snowOn(2, 20) }, 'critical'],
    [
      'formed and buried more than ten days ago',
      { averageC: coldUntil(12, -8.4), depthCm: snowOn(11, 30) },
      'calm',
    ],
    ['buried longer ago than it is held', { averageC: coldUntil(13, -9), depthCm: snowOn(11, 25) }, 'calm'],
    [
      'formed longer ago, buried within ten days',
      { averageC: coldUntil(12, -8.4), depthCm: snowOn(8, 25) },
      'critical',
    ],
    ['snow without a layer', { depthCm: snowOn(2, 40) }, 'calm'],
    ['snow before the layer formed', { averageC: coldUntil(0, -11), depthCm: snowOn(8, 20) }, 'elevated'],
    ['no snow on the ground', { depthCm: series(0), averageC: series(-15) }, 'calm'],
  ])('%s', (_, station, state) => {
    expect(judge(station).state).toBe(state);
  });

  it('takes the mean of the extremes where a day has no average', () => {
    expect(judge({ averageC: [], minimumC: series(-9.9), maximumC: series(-6.1) }).state).toBe('calm');
    expect(judge({ averageC: [], minimumC: series(-9.9), maximumC: series(-6.4) }).state).toBe('elevated');
  });

  it.each<[string, number, Signal['state']]>([
    ['just too little', 0.8, 'elevated'],
    ['enough with what lies on it', 0.84, 'critical'],
  ])('adds the snow of the coming day to what lies on a layer: %s', (_, perHour, state) => {
    const grid = succeed(buildHourlyGrid({ snowfallCm: allDay(perHour) }));
    const found = judge({ averageC: coldUntil(0, -9) }, { grid });
    expect(found).toMatchObject({ state, basis: state === 'critical' ? 'forecast' : 'measured' });
  });

  it('shows the gradient and what buried the layer, and when', () => {
    const found = judge({ averageC: coldUntil(3, -9), depthCm: snowOn(2, 25) });
    expect(found.readings).toEqual([
      { quantity: 'snowpack-gradient', value: 11.25, unit: 'degC/m', at: dayEnd, station: '766:UT:SNTL' },
      {
        quantity: 'weak-layer-burial',
        value: 25,
        unit: 'cm',
        at: addHours(dayEnd, -48),
        station: '766:UT:SNTL',
      },
    ]);
    expect(found).toMatchObject({ basis: 'measured', raisedAt: dayEnd });
  });

  it.each<[string, StationFields]>([
    [
      'a series of eight days',
      Object.fromEntries(
        Object.entries(mild).map(([key, values]) => [key, Array.isArray(values) ? values.slice(-8) : values]),
      ),
    ],
    [
      'a day without temperatures',
      {
        averageC: [],
        minimumC: series(-9)
          .map((value, day) => (day === 15 ? Number.NaN : value))
          .map((value) => (Number.isNaN(value) ? null : value)),
      },
    ],
    [
      'three cold, dry nights, whose sky nobody measured',
      { minimumC: series(-9).map((value, day) => (day > 10 && day < 14 ? -10.1 : value)) },
    ],
  ])('cannot be calm with %s', (_, station) => {
    expect(judge(station)).toMatchObject({ state: 'not-evaluable', missing: ['weak-layer-history'] });
  });

  it.each<[string, StationFields]>([
    ['two cold nights', { minimumC: series(-9).map((value, day) => (day > 10 && day < 13 ? -10.1 : value)) }],
    [
      'three nights at -10',
      { minimumC: series(-9).map((value, day) => (day > 10 && day < 14 ? -10 : value)) },
    ],
    [
      'cold nights with snowfall',
      {
        minimumC: series(-9).map((value, day) => (day > 10 && day < 14 ? -12 : value)),
        sweMm: series(240).map((value, day) => value + (day > 11 ? 2.5 : 0)),
      },
    ],
  ])('is calm with %s, which form nothing', (_, station) => {
    expect(judge(station).state).toBe('calm');
  });

  it('says what it lacks when the snow to come is not known', () => {
    expect(judge({ averageC: coldUntil(0, -9) }, { grid: null })).toMatchObject({
      state: 'elevated',
      missing: ['forecast-snowfall'],
    });
    expect(judge({}, { grid: null }).state).toBe('calm');
    expect(judge({}, { snowpack: null })).toMatchObject({ state: 'not-evaluable', missing: ['snotel'] });
  });

  it('is late when the newest day is', () => {
    const snowpack = snowpackOf(buildStation({ ...mild, endsAt: addHours(dayEnd, -24) }));
    expect(judge({}, { snowpack }).missing).toEqual(['snotel-current']);
  });
});
