import { addHours, fail, succeed, type Signal, type StationSeries } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { assess, buildWeather, dawn } from '../testing/build-bundle.ts';
import { buildHours, buildStation, dayEnd, type StationFields } from '../testing/build-station.ts';

function signal(id: string, stations: StationSeries[]): Signal | undefined {
  const { signals } = assess({ snowpack: succeed({ stations, notes: [] }) });
  return signals.find((candidate) => candidate.id === id);
}

const snow = (rise: number): StationFields => ({ depthCm: [100, 100, 100 + rise] });
const water = (rise: number): StationFields => ({ sweMm: [300, 300, 300 + rise] });
const warming = (from: number, to: number): StationFields => ({ maximumC: [from, to] });

const table: [string, StationFields, Signal['state']][] = [
  ['new-snow-24h', snow(-20), 'calm'],
  ['new-snow-24h', snow(0), 'calm'],
  ['new-snow-24h', snow(14.9), 'calm'],
  ['new-snow-24h', snow(15), 'elevated'],
  ['new-snow-24h', snow(29.9), 'elevated'],
  ['new-snow-24h', snow(30), 'critical'],
  ['new-water-24h', water(-5), 'calm'],
  ['new-water-24h', water(14.9), 'calm'],
  ['new-water-24h', water(15), 'elevated'],
  ['new-water-24h', water(24.9), 'elevated'],
  ['new-water-24h', water(25), 'critical'],
  ['warming-24h', warming(-7, -2.1), 'calm'],
  ['warming-24h', warming(-7, -2), 'elevated'],
  ['warming-24h', warming(-8, -3), 'calm'],
  ['warming-24h', warming(-7.9, -2.9), 'elevated'],
  ['warming-24h', warming(-7, 0.9), 'elevated'],
  ['warming-24h', warming(-7, 1), 'critical'],
  ['warming-24h', warming(-8, 0), 'elevated'],
  ['warming-24h', warming(-7.9, 0.1), 'critical'],
  ['warming-24h', warming(5, 2), 'calm'],
];

describe('assessSignals', () => {
  it('gives every signal, always in one order', () => {
    const ids = assess().signals.map(({ id }) => id);
    expect(ids).toEqual([
      'new-snow-24h',
      'new-snow-48h',
      'new-snow-72h',
      'new-water-24h',
      'new-water-48h',
      'new-water-72h',
      'precipitation-rate',
      'settlement',
      'wind-loading',
      'warming-24h',
      'refreeze',
      'rain-on-snow',
      'persistent-weak-layer',
      'recent-avalanches',
    ]);
    expect(assess({ snowpack: null, weather: null }).signals.map(({ id }) => id)).toEqual(ids);
  });

  it.each(['wind-loading', 'rain-on-snow', 'persistent-weak-layer'])(
    'does not join sources that are not of one moment: %s',
    (joined) => {
      const weather = succeed(buildWeather({ updatedAt: addHours(dawn, 72) }));
      const { signals, coherence } = assess({ weather });
      expect(coherence).toMatchObject({ coherent: false, spreadHours: 79, maximumSpreadHours: 24 });
      expect(signals.find(({ id }) => id === joined)).toMatchObject({
        state: 'not-evaluable',
        missing: ['sources-not-coherent'],
      });
      expect(signals.find(({ id }) => id === 'new-snow-24h')?.state).toBe('calm');
    },
  );

  it.each(table)('%s of %j is %s', (id, fields, state) => {
    expect(signal(id, [buildStation(fields)])?.state).toBe(state);
  });

  it('takes the median of the stations, whatever their order', () => {
    const stations = [
      buildStation({ triplet: '366:UT:SNTL', ...snow(40) }),
      buildStation({ triplet: '766:UT:SNTL', ...snow(16) }),
      buildStation({ triplet: '628:UT:SNTL', ...snow(0) }),
    ];
    const found = signal('new-snow-24h', stations);
    expect(found).toMatchObject({ state: 'elevated', cells: [] });
    expect(signal('new-snow-24h', stations.toReversed())).toEqual(found);
  });

  it('shows the zone value, then both readings of each station with unit and time', () => {
    expect(signal('new-snow-24h', [buildStation(snow(16))])?.readings).toEqual([
      { quantity: 'new-snow-24h', value: 16, unit: 'cm', at: dayEnd },
      { quantity: 'snow-depth', value: 100, unit: 'cm', at: addHours(dayEnd, -24), station: '766:UT:SNTL' },
      { quantity: 'snow-depth', value: 116, unit: 'cm', at: dayEnd, station: '766:UT:SNTL' },
    ]);
  });

  it('falls back to the observed temperature at a station without maxima', () => {
    const found = signal('warming-24h', [buildStation({ maximumC: [null, 4], observedC: [-7, 1] })]);
    expect(found?.state).toBe('critical');
    expect(found?.readings.at(-1)).toMatchObject({ quantity: 'air-temperature-observed', value: 1 });
  });

  it.each(['suspect', 'fail'] as const)('does not use a %s reading', (quality) => {
    const doubtful = buildStation({ triplet: '366:UT:SNTL', ...snow(40), quality });
    expect(signal('new-snow-24h', [doubtful, buildStation()])?.state).toBe('calm');
  });

  it.each([
    ['new-snow-24h', { depthCm: [null, 130] }, 'snow-depth'],
    ['new-snow-24h', { depthCm: [100, null] }, 'snow-depth'],
    ['new-water-24h', { sweMm: [null, 330] }, 'snow-water-equivalent'],
    ['warming-24h', { maximumC: [null, 9], observedC: [1, null] }, 'air-temperature'],
  ] as const)('%s of %j is not evaluable, never calm', (id, fields, missing) => {
    const found = signal(id, [buildStation(fields)]);
    expect(found).toMatchObject({ state: 'not-evaluable', missing: [missing] });
  });

  it('does not read a change over two days as one of a single day', () => {
    const gapped = buildStation({ depthCm: [100, null, 140] });
    expect(signal('new-snow-24h', [gapped])?.state).toBe('not-evaluable');
  });

  it('leaves out a station that is a day behind', () => {
    const behind = buildStation({ triplet: '366:UT:SNTL', ...snow(40), endsAt: addHours(dayEnd, -24) });
    expect(signal('new-snow-24h', [behind, buildStation()])?.state).toBe('calm');
  });

  it.each([
    ['missing', null, 'snotel'],
    ['unreadable', fail({ kind: 'not-json', message: 'HTML' } as const), 'snotel-readable'],
    [
      'expired',
      succeed({ stations: [buildStation({ endsAt: addHours(dayEnd, -24), ...snow(40) })], notes: [] }),
      'snotel-current',
    ],
  ])('can evaluate nothing from a snowpack that is %s', (_, snowpack, missing) => {
    const { signals } = assess({ snowpack });
    const ofStations = /^(new-|settlement|warming|persistent)/;
    const measured = signals.filter(({ id }) => ofStations.test(id));
    expect(measured).toHaveLength(9);
    for (const found of measured) expect(found).toMatchObject({ state: 'not-evaluable', missing: [missing] });
  });

  it('judges warming on its own newest day when the snow values are late', () => {
    const late = buildStation({ depthCm: [130, null], sweMm: [330, null], maximumC: [-7, 2] });
    const { signals } = assess({ snowpack: succeed({ stations: [late], notes: [] }) });
    const late24h = signals.filter(({ id }) => /^new-|^warming/.test(id));
    expect(late24h.map(({ state }) => state)).toEqual([...Array(6).fill('not-evaluable'), 'critical']);
  });

  it('does not take fresh hours for fresh days', () => {
    const snowpack = succeed({
      stations: [buildStation({ endsAt: addHours(dayEnd, -24), ...snow(40) })],
      notes: [],
    });
    const hourlySnowpack = succeed({ stations: [buildHours(dayEnd)], notes: [] });
    const { signals } = assess({ snowpack, hourlySnowpack });
    expect(signals[0]).toMatchObject({ state: 'not-evaluable', missing: ['snotel-current'] });
  });
});
