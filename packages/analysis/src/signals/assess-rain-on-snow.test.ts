import { succeed, type Signal, type ZoneBundle } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { wetBulb } from './wet-bulb.ts';
import { signalOf } from '../testing/build-bundle.ts';
import { allDay, buildHourlyGrid } from '../testing/build-grid.ts';
import { buildStation, snowpackOf } from '../testing/build-station.ts';

type Layers = Parameters<typeof buildHourlyGrid>[0];

/** Salt Lake: the lower band ends at 8,000 ft (2438.4 m), the middle one at 9,500 ft (2895.6 m). */
const lowerTop = 8000 * 0.3048;
const middleTop = 9500 * 0.3048;

const wet = (hours: number, amount: number) => allDay(0).map((dry, hour) => (hour < hours ? amount : dry));
const gridOf = (layers: Layers) =>
  succeed(
    buildHourlyGrid({
      temperatureC: allDay(3),
      dewpointC: allDay(2),
      snowLevelM: allDay(3500),
      precipitationMm: wet(1, 0.6),
      ...layers,
    }),
  );
/** Start zones in snow: nothing there is of interest. */
const snowing = gridOf({ temperatureC: allDay(-5), dewpointC: allDay(-6) });

const judge = (fields: Partial<ZoneBundle>): Signal => signalOf('rain-on-snow', fields);
const inLower = (layers: Layers): Signal =>
  judge({ grid: snowing, grids: { middle: gridOf({ precipitationMm: allDay(0) }), lower: gridOf(layers) } });

describe('rain-on-snow', () => {
  it.each<[string, Layers, Signal['state']]>([
    ['0.5 mm/h', { precipitationMm: wet(1, 0.5) }, 'calm'],
    ['0.51 mm/h', { precipitationMm: wet(1, 0.51) }, 'elevated'],
    ['a snow level 150 m above the top', { snowLevelM: allDay(lowerTop + 150) }, 'calm'],
    ['a snow level 151 m above the top', { snowLevelM: allDay(lowerTop + 151) }, 'elevated'],
    ['air at freezing', { temperatureC: allDay(0) }, 'calm'],
    ['air above freezing', { temperatureC: allDay(0.1) }, 'elevated'],
    ['4.9 mm in twelve hours', { precipitationMm: wet(7, 0.7) }, 'elevated'],
    ['5 mm in twelve hours', { precipitationMm: wet(5, 1) }, 'critical'],
    ['5.2 mm in thirteen hours', { precipitationMm: wet(13, 0.4).map((amount) => amount ?? 0) }, 'calm'],
    [
      'no snow level, wet bulb above 0.5',
      { snowLevelM: [], temperatureC: allDay(1.5), dewpointC: allDay(1.2) },
      'elevated',
    ],
    [
      'no snow level, wet bulb below 0.5',
      { snowLevelM: [], temperatureC: allDay(1.5), dewpointC: allDay(-3) },
      'calm',
    ],
  ])('in the lower band: %s', (_, layers, state) => {
    expect(inLower(layers)).toMatchObject({ state, basis: 'forecast' });
  });

  it('knows on which side of the wet-bulb limit its rows lie', () => {
    expect(wetBulb(1.5, 1.2)).toBeGreaterThan(0.5);
    expect(wetBulb(1.5, -3)).toBeLessThan(0.5);
  });

  it('counts rain of twelve hours and no more', () => {
    const amounts = allDay(0).map((dry, hour) => (hour === 0 || hour === 12 ? 2.6 : dry));
    expect(inLower({ precipitationMm: amounts }).state).toBe('elevated');
    expect(
      inLower({ precipitationMm: allDay(0).map((dry, hour) => (hour === 0 || hour === 11 ? 2.6 : dry)) })
        .state,
    ).toBe('critical');
  });

  it('names every aspect of the bands in which it rains', () => {
    const found = inLower({});
    expect(found.cells).toHaveLength(8);
    expect(found.cells.every((cell) => cell.endsWith('-lower'))).toBe(true);
    expect(found.readings.map(({ quantity }) => quantity)).toEqual([
      'forecast-rain-upper',
      'forecast-rain-middle',
      'forecast-rain-lower',
      'snow-depth-maximum',
    ]);
  });

  it('judges the bands below from the start zones where they have no place of their own', () => {
    expect(judge({ grid: gridOf({}) }).cells).toHaveLength(24);
    const middle = judge({
      grid: gridOf({ temperatureC: allDay(1), dewpointC: allDay(-6), snowLevelM: allDay(middleTop + 200) }),
    });
    expect(new Set(middle.cells.map((cell) => cell.split('-')[1]))).toEqual(new Set(['middle', 'lower']));
    expect(judge({ grid: gridOf({ precipitationMm: allDay(0) }) }).state).toBe('calm');
    expect(judge({ grid: snowing })).toMatchObject({
      state: 'not-evaluable',
      missing: ['forecast-rain-middle', 'forecast-rain-lower'],
    });
  });

  it.each<[string, Partial<ZoneBundle>, string[]]>([
    ['no grid', { grid: null }, ['nws-grid']],
    [
      'precipitation unknown',
      { grid: gridOf({ precipitationMm: [] }) },
      ['forecast-rain-upper', 'forecast-rain-middle', 'forecast-rain-lower'],
    ],
    ['no snowpack beside rain', { grid: gridOf({}), snowpack: null }, ['snotel']],
  ])('cannot be calm with %s', (_, fields, missing) => {
    expect(judge(fields)).toMatchObject({ state: 'not-evaluable', missing });
  });

  it('is calm without snow at any station, and where no rain falls, whatever the snow', () => {
    const bare = snowpackOf(buildStation({ depthCm: [0, 0] }));
    expect(judge({ grid: gridOf({}), snowpack: bare }).state).toBe('calm');
    expect(judge({ grid: gridOf({ precipitationMm: allDay(0) }), snowpack: null }).state).toBe('calm');
    const oneUnknown = snowpackOf(
      buildStation({ depthCm: [0, 0] }),
      buildStation({ triplet: '366:UT:SNTL', depthCm: [0, null] }),
    );
    expect(judge({ grid: gridOf({}), snowpack: oneUnknown })).toMatchObject({
      state: 'not-evaluable',
      missing: ['snow-depth'],
    });
  });
});
