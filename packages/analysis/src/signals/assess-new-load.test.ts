import { addHours, type Signal } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { signalOf } from '../testing/build-bundle.ts';
import { buildStation, dayEnd, snowpackOf, type StationFields } from '../testing/build-station.ts';

const judge = (id: string, ...fields: StationFields[]): Signal =>
  signalOf(id, { snowpack: snowpackOf(...fields.map(buildStation)) });

/** Five days without snow, then rises that add up to the amount over the newest days. */
const rising = (amount: number, days: number): number[] => {
  const flat = [100, 100, 100, 100];
  return [...flat, ...Array.from({ length: days }, (_, day) => 100 + (amount * (day + 1)) / days)];
};
const depth = (amount: number, days: number): StationFields => ({ depthCm: rising(amount, days) });
const water = (amount: number, days: number): StationFields => ({ sweMm: rising(amount, days) });

const table: [string, StationFields, Signal['state']][] = [
  ['new-snow-24h', depth(14.9, 1), 'calm'],
  ['new-snow-24h', depth(15, 1), 'elevated'],
  ['new-snow-24h', depth(29.9, 1), 'elevated'],
  ['new-snow-24h', depth(30, 1), 'critical'],
  ['new-snow-48h', depth(24.8, 2), 'calm'],
  ['new-snow-48h', depth(25, 2), 'elevated'],
  ['new-snow-48h', depth(39.8, 2), 'elevated'],
  ['new-snow-48h', depth(40, 2), 'critical'],
  ['new-snow-72h', depth(29.7, 3), 'calm'],
  ['new-snow-72h', depth(30, 3), 'elevated'],
  ['new-snow-72h', depth(49.8, 3), 'elevated'],
  ['new-snow-72h', depth(50.1, 3), 'critical'],
  ['new-water-24h', water(14.9, 1), 'calm'],
  ['new-water-24h', water(15, 1), 'elevated'],
  ['new-water-24h', water(24.9, 1), 'elevated'],
  ['new-water-24h', water(25, 1), 'critical'],
  ['new-water-48h', water(24.8, 2), 'calm'],
  ['new-water-48h', water(25, 2), 'elevated'],
  ['new-water-48h', water(39.8, 2), 'elevated'],
  ['new-water-48h', water(40, 2), 'critical'],
  ['new-water-72h', water(29.7, 3), 'calm'],
  ['new-water-72h', water(30, 3), 'elevated'],
  ['new-water-72h', water(49.8, 3), 'elevated'],
  ['new-water-72h', water(50.1, 3), 'critical'],
];

describe('assessNewLoad', () => {
  it.each(table)('%s of %j is %s', (id, fields, state) => {
    expect(judge(id, fields)).toMatchObject({ state, basis: 'measured', cells: [] });
  });

  it('adds up the days on which it snowed, whatever settled between', () => {
    const found = judge('new-snow-72h', { depthCm: [100, 100, 120, 112, 130] });
    expect(found).toMatchObject({
      state: 'elevated',
      readings: [{ quantity: 'new-snow-72h', value: 38 }, {}, {}, {}, {}, {}],
    });
  });

  it.each<[string, StationFields, Signal['state']]>([
    ['a rise across a lost day is already enough', { depthCm: [100, 100, null, 131, 131] }, 'elevated'],
    ['what is left of three days is already enough', { depthCm: [null, 100, 131] }, 'elevated'],
    ['too little to tell', { depthCm: [100, 100, null, 110, 110] }, 'not-evaluable'],
    ['a series that is too short', { depthCm: [100, 100] }, 'not-evaluable'],
  ])('with days missing over 72 hours: %s', (_, fields, state) => {
    const found = judge('new-snow-72h', fields);
    expect(found.state).toBe(state);
    expect(found.missing).toEqual(state === 'not-evaluable' ? ['snow-depth'] : undefined);
  });

  it('takes the gauge where the pillow has a day without a value', () => {
    const found = judge('new-water-24h', { sweMm: [300, 300, null], precipitationMm: [500, 500, 526] });
    expect(found).toMatchObject({ state: 'critical' });
    expect(found.readings.map(({ quantity }) => quantity)).toContain('precipitation-accumulated');
    expect(judge('new-water-24h', { sweMm: [300, 300, 301], precipitationMm: [500, 500, 526] }).state).toBe(
      'calm',
    );
  });

  it.each<[string, number[], Signal['state']]>([
    ['just above the release', [100, 115, 127.8], 'elevated'],
    ['at the release', [100, 115, 127.75], 'elevated'],
    ['just below the release', [100, 115, 127.7], 'calm'],
    ['no threshold reached the day before', [100, 114, 127.8], 'calm'],
    ['critical the day before', [100, 130, 156], 'critical'],
    ['critical the day before, and below its release', [100, 130, 155], 'elevated'],
    ['elevated the day before is not held as critical', [100, 116, 144], 'elevated'],
  ])('holds a state for a day until it is 15 %% below: %s', (_, depthCm, state) => {
    expect(judge('new-snow-24h', { depthCm }).state).toBe(state);
  });

  it('cannot call an amount calm that a day nobody knows may have raised', () => {
    expect(judge('new-snow-24h', { depthCm: [100, 112.74] }).state).toBe('calm');
    expect(judge('new-snow-24h', { depthCm: [100, 112.76] })).toMatchObject({
      state: 'not-evaluable',
      missing: ['snow-depth-history'],
    });
  });

  it.each<[string, number[], string, number | undefined]>([
    ['new snow of the newest day', [100, 100, 100, 100, 116], 'new-snow-24h', 0],
    ['a state held from the day before', [100, 100, 100, 115, 128], 'new-snow-24h', -24],
    ['three days that reached their threshold on the newest', [100, 100, 110, 120, 131], 'new-snow-72h', 0],
    ['three days that had reached it before', [100, 110, 120, 140, 140], 'new-snow-72h', -24],
    ['calm', [100, 100, 100, 100, 100], 'new-snow-24h', undefined],
  ])('says when it was raised: %s', (_, depthCm, id, hours) => {
    expect(judge(id, { depthCm }).raisedAt).toBe(hours === undefined ? undefined : addHours(dayEnd, hours));
  });

  it('takes the middle of the stations, and shows each day of each', () => {
    const one = { triplet: '366:UT:SNTL', ...depth(60, 3) };
    const other = { triplet: '766:UT:SNTL', ...depth(0, 3) };
    const third = { triplet: '628:UT:SNTL', ...depth(33, 3) };
    const found = judge('new-snow-72h', one, other, third);
    expect(found).toMatchObject({ state: 'elevated', basis: 'measured' });
    expect(found.readings[0]).toEqual({ quantity: 'new-snow-72h', value: 33, unit: 'cm', at: dayEnd });
    expect(found.readings.filter(({ station }) => station !== undefined)).toHaveLength(12);
    expect(judge('new-snow-72h', third, other, one)).toEqual(found);
  });
});
