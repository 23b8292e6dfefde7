import { succeed, type Signal, type ZoneBundle } from '@dawn-patrol/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, buildObservation, dawn } from '../testing/build-bundle.ts';
import { buildHourlyGrid } from '../testing/build-grid.ts';
import { buildHours, buildStation, snowpackOf } from '../testing/build-station.ts';

/** Everything that the signals of one station and one grid are worked out from, as plain series. */
interface Weather {
  readonly depthCm: Series;
  readonly sweMm: Series;
  readonly averageC: Series;
  readonly minimumC: Series;
  readonly maximumC: Series;
  readonly gaugeMm: Series;
  readonly temperatureC: Series;
  readonly wind: Series;
  readonly direction: Series;
  readonly air: Series;
  readonly dewpoint: Series;
  readonly snowLevel: Series;
  readonly precipitation: Series;
  readonly snowfall: Series;
  readonly avalanches: number;
}
type Series = readonly (number | null)[];

const days = 22;
/** Hundredths, because the doubles of fast-check crowd around zero. */
const hundredths = (least: number, most: number): fc.Arbitrary<number> =>
  fc.integer({ min: Math.round(least * 100), max: Math.round(most * 100) }).map((value) => value / 100);
const series = (least: number, most: number, length: number): fc.Arbitrary<number[]> =>
  fc.array(hundredths(least, most), { minLength: length, maxLength: length });
/** Sums of steps: snow that comes and settles, water that only comes. */
const walk = (start: number, least: number, most: number, length: number): fc.Arbitrary<number[]> =>
  series(least, most, length).map((steps) => {
    let sum = start;
    return steps.map((step) => (sum = Math.max(0, sum + step)));
  });

const weathers: fc.Arbitrary<Weather> = fc.record({
  depthCm: walk(80, -12, 18, days),
  sweMm: walk(250, -12, 20, days),
  averageC: series(-14, 2, days),
  minimumC: series(-12, -4, days),
  maximumC: series(-8, 5, days),
  gaugeMm: walk(400, 0, 1.6, 48),
  temperatureC: series(-4, 5, 72),
  wind: series(0, 10, 24),
  direction: series(1, 360, 24),
  air: series(-3, 4, 24),
  dewpoint: series(-6, 0, 24),
  snowLevel: series(2300, 3400, 24),
  precipitation: series(0, 0.55, 24),
  snowfall: series(0, 0.6, 24),
  avalanches: fc.integer({ min: 0, max: 4 }),
});

function bundleOf(weather: Weather): Partial<ZoneBundle> {
  const { depthCm, sweMm, averageC, minimumC, maximumC, gaugeMm, temperatureC, avalanches } = weather;
  const grid = buildHourlyGrid({
    windSpeedMetersPerSecond: weather.wind,
    windDirectionDeg: weather.direction,
    temperatureC: weather.air,
    dewpointC: weather.dewpoint,
    snowLevelM: weather.snowLevel,
    precipitationMm: weather.precipitation,
    snowfallCm: weather.snowfall,
  });
  const reports = Array.from({ length: avalanches }, () => buildObservation());
  const others = ['2026-03-01', '2026-03-06'].map((date) => buildObservation({ kind: 'observation', date }));
  return {
    // Water of every day keeps the newest day the newest, whatever else is unknown.
    snowpack: snowpackOf(buildStation({ depthCm, sweMm, averageC, minimumC, maximumC, observedC: [] })),
    hourlySnowpack: snowpackOf(buildHours(dawn, { depthCm: null, precipitationMm: gaugeMm, temperatureC })),
    grid: succeed(grid),
    grids: { middle: succeed(grid), lower: succeed(grid) },
    observations: succeed({ observations: [...reports, ...others], notes: [] }),
  };
}

const judge = (weather: Weather): Map<string, Signal['state']> =>
  new Map(assess(bundleOf(weather)).signals.map(({ id, state }) => [id, state]));

/** What was raised stays raised; what was calm may become anything, also unknown. */
function isCalmer(first: Signal['state'] | undefined, second: Signal['state'] | undefined): boolean {
  if (first === undefined || first === 'not-evaluable' || first === 'calm') return false;
  return second === undefined || second === 'not-evaluable' || ranks[second] < ranks[first];
}

const ranks = { calm: 0, elevated: 1, critical: 2 } as const;
const runs = { numRuns: 40 };

const newest = (values: Series, change: number): Series =>
  values.map((value, index) => (value !== null && index === values.length - 1 ? value + change : value));
const all = (values: Series, change: number): Series =>
  values.map((value) => (value === null ? null : value + change));

/** Turning each of these up makes its signals worse or leaves them. */
const dials: [string, (weather: Weather, more: number) => Weather, string[]][] = [
  [
    'new snow',
    (weather, more) => ({ ...weather, depthCm: newest(weather.depthCm, more) }),
    ['new-snow-24h', 'new-snow-48h', 'new-snow-72h', 'wind-loading', 'rain-on-snow'],
  ],
  [
    'new water',
    (weather, more) => ({ ...weather, sweMm: newest(weather.sweMm, more) }),
    ['new-water-24h', 'new-water-48h', 'new-water-72h'],
  ],
  [
    'a harder storm',
    (weather, more) => ({
      ...weather,
      gaugeMm: weather.gaugeMm.map((value, hour) => (value ?? 0) + (more * hour) / 24),
    }),
    ['precipitation-rate'],
  ],
  [
    'a harder storm to come',
    (weather, more) => ({ ...weather, precipitation: all(weather.precipitation, more / 10) }),
    ['precipitation-rate', 'rain-on-snow'],
  ],
  [
    'snow to come',
    (weather, more) => ({ ...weather, snowfall: all(weather.snowfall, more / 10) }),
    ['wind-loading', 'persistent-weak-layer'],
  ],
  ['more wind', (weather, more) => ({ ...weather, wind: all(weather.wind, more / 4) }), ['wind-loading']],
  [
    'warmer days',
    (weather, more) => ({ ...weather, maximumC: newest(weather.maximumC, more / 3) }),
    ['warming-24h'],
  ],
  [
    'warmer nights',
    (weather, more) => ({ ...weather, temperatureC: all(weather.temperatureC, more / 4) }),
    ['refreeze'],
  ],
  [
    'a higher snow level',
    (weather, more) => ({ ...weather, snowLevel: all(weather.snowLevel, more * 30) }),
    ['rain-on-snow'],
  ],
  [
    'warmer air to come',
    (weather, more) => ({ ...weather, air: all(weather.air, more / 8) }),
    ['rain-on-snow'],
  ],
  [
    'more settling',
    (weather, more) => ({ ...weather, depthCm: newest(weather.depthCm, -more) }),
    ['settlement'],
  ],
  [
    'colder weeks',
    (weather, more) => ({ ...weather, averageC: all(weather.averageC, -more / 4) }),
    ['persistent-weak-layer'],
  ],
  [
    'one more avalanche',
    (weather) => ({ ...weather, avalanches: weather.avalanches + 1 }),
    ['recent-avalanches'],
  ],
];

describe('signals', () => {
  it.each(dials)('are never calmer with %s', (_, turnUp, ids) => {
    fc.assert(
      fc.property(weathers, hundredths(0, 30), (weather, more) => {
        const [before, after] = [judge(weather), judge(turnUp(weather, more))];
        const calmer = ids.filter((id) => isCalmer(before.get(id), after.get(id)));
        expect(calmer).toEqual([]);
      }),
      runs,
    );
  });

  /** What may be blanked: another instrument or layer would stand in for the others. */
  const blankable = [
    'depthCm',
    'minimumC',
    'maximumC',
    'gaugeMm',
    'temperatureC',
    'wind',
    'direction',
    'air',
    'precipitation',
    'snowfall',
  ] as const;

  function withHole(weather: Weather, [name, at]: [(typeof blankable)[number], number]): Weather {
    const values = weather[name];
    return {
      ...weather,
      [name]: values.map((value, index) => (index === at % values.length ? null : value)),
    };
  }

  it('are never calm for want of a value', () => {
    const blanks = fc.array(fc.tuple(fc.constantFrom(...blankable), fc.nat(71)), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(weathers, blanks, (weather, holes) => {
        const blanked = holes.reduce(withHole, weather);
        const [full, poorer] = [judge(weather), judge(blanked)];
        const invented = [...poorer].filter(([id, state]) => state === 'calm' && full.get(id) !== 'calm');
        expect(invented).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('do not depend on the order of stations', () => {
    fc.assert(
      fc.property(fc.array(weathers, { minLength: 2, maxLength: 4 }), (list) => {
        const stations = list.map(({ depthCm, sweMm, averageC, minimumC, maximumC }, index) =>
          buildStation({ triplet: `${700 + index}:UT:SNTL`, depthCm, sweMm, averageC, minimumC, maximumC }),
        );
        const hours = list.map(({ gaugeMm, temperatureC }, index) =>
          buildHours(dawn, { triplet: `${700 + index}:UT:SNTL`, precipitationMm: gaugeMm, temperatureC }),
        );
        const signals = (turned: boolean): readonly Signal[] =>
          assess({
            snowpack: snowpackOf(...(turned ? stations.toReversed() : stations)),
            hourlySnowpack: snowpackOf(...(turned ? hours.toReversed() : hours)),
          }).signals;
        expect(signals(true)).toEqual(signals(false));
      }),
      { numRuns: 30 },
    );
  });

  it('reach calm and raised states in these weathers, so that the properties are about something', () => {
    const seen = new Map<string, string[]>();
    for (const weather of fc.sample(fc.noBias(weathers), { numRuns: 200, seed: 7 })) {
      for (const [id, state] of judge(weather)) seen.set(id, [...(seen.get(id) ?? []), state]);
    }
    for (const [id, states] of seen) {
      expect([id, states.includes('calm'), states.some((state) => state !== 'calm')]).toEqual([
        id,
        true,
        true,
      ]);
    }
  });
});
