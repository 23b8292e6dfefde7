import { describe, expect, it } from 'vitest';
import { flagsOf, type Flags } from '../__fixtures__/judge-tracks.ts';
import {
  winter,
  winterPayload,
  type WinterElement,
  type WinterSeries,
} from '../__fixtures__/winter-season.ts';
import { parseSnotel } from '../parse-snotel.ts';

/**
 * Faults put into real series, four stations from 15 January to 7 March 2026, each at every place that
 * allows it. What cannot be told from weather is not demanded, and said: a fault that the water of the
 * days around it explains, and one that the season's own changes hide.
 */
const stations = Object.entries(winter.stations);
const days = 52;

type Snow = 'snowDepthCm' | 'sweMm';
type Quantity =
  | Snow
  | 'precipitationAccumulatedMm'
  | 'temperatureMinimumC'
  | 'temperatureMaximumC'
  | 'temperatureAverageC';

/** In SI units, with the names that the checks use. */
type Season = Readonly<Record<Quantity, readonly number[]>>;

function seasonOf(series: WinterSeries): Season {
  const times = (values: (number | null)[], factor: number): number[] =>
    values.map((value) => (value ?? Number.NaN) * factor);
  return {
    snowDepthCm: times(series.SNWD, 2.54),
    sweMm: times(series.WTEQ, 25.4),
    precipitationAccumulatedMm: times(series.PREC, 25.4),
    temperatureMinimumC: times(series.TMIN, 1),
    temperatureMaximumC: times(series.TMAX, 1),
    temperatureAverageC: times(series.TAVG, 1),
  };
}

/** One fault: where it is put, and the places that must be flagged. */
interface Fault {
  readonly values: readonly number[];
  readonly places: readonly number[];
}
type Inject = (season: Season, quantity: Quantity, place: number) => Fault | null;

interface Outcome {
  readonly injected: number;
  readonly missed: string[];
}

function isFlagged(flag: Flags[number] | undefined): boolean {
  return flag === 'suspect' || flag === 'fail';
}

function injectEverywhere(quantity: Quantity, inject: Inject): Outcome {
  const missed: string[] = [];
  let injected = 0;
  for (const [triplet, series] of stations) {
    const season = seasonOf(series);
    for (let place = 0; place < days; place += 1) {
      const fault = inject(season, quantity, place);
      if (fault === null) continue;
      injected += 1;
      const flags = flagsOf({ ...season, [quantity]: fault.values }, quantity);
      if (!fault.places.every((index) => isFlagged(flags[index]))) missed.push(`${triplet} ${place}`);
    }
  }
  return { injected, missed };
}

const at = (values: readonly number[], place: number): number =>
  values[Math.min(Math.max(place, 0), days - 1)] ?? Number.NaN;

/** Water of the days around a place, in mm, by the gauge. */
function waterAround({ precipitationAccumulatedMm: gauge }: Season, place: number): number {
  return at(gauge, place + 1) - at(gauge, place - 4);
}

function ownChange(values: readonly number[], place: number): number {
  return at(values, place) - at(values, place - 1);
}

/** `size` beyond both neighbours, upwards or downwards; with `onlyCalm`, where nothing else goes on. */
function spike(size: number, onlyCalm = false): Inject {
  return (season, quantity, place) => {
    const values = season[quantity];
    if (place === 0 || place === days - 1) return null;
    const [before, after] = [at(values, place - 1), at(values, place + 1)];
    const value = size > 0 ? Math.max(before, after) + size : Math.min(before, after) + size;
    if (value < 0 && !quantity.startsWith('temperature')) return null;
    if (onlyCalm && (waterAround(season, place + 2) > 5 || Math.abs(before - after) > 10)) return null;
    return { values: values.with(place, value), places: [place] };
  };
}

/** Up by `size` for good, where the water around does not make that much snow. */
function stepUp(size: number): Inject {
  return (season, quantity, place) => {
    const water = waterAround(season, place);
    const snow = at(season.snowDepthCm, place + 1) - at(season.snowDepthCm, place - 4);
    const hidden = quantity === 'sweMm' ? water > 10 || snow > 8 : water > (size - 10) * 0.3;
    return place === 0 || hidden ? null : shift(season[quantity], place, size);
  };
}

/** Down by `size` for good, where it neither snows nor settles, nor has just snowed or rained hard. */
function stepDown(size: number): Inject {
  return (season, quantity, place) => {
    const values = season[quantity];
    const fresh = at(season.snowDepthCm, place - 1) - at(season.snowDepthCm, place - 4);
    if (place === 0 || ownChange(values, place) > 5 || ownChange(values, place - 1) > 20 || fresh > 30)
      return null;
    return Math.min(...values) < size ? null : shift(values, place, -size);
  };
}

function shift(values: readonly number[], place: number, size: number): Fault {
  return { values: values.map((value, index) => (index < place ? value : value + size)), places: [place] };
}

/** Hangs for some days, through at least the water that the daily limits want. */
function flatLine(length: number): Inject {
  return (season, quantity, place) => {
    if (place + length >= days) return null;
    const stretch = Array.from({ length }, (_, index) => place + 1 + index);
    const gauge = season.precipitationAccumulatedMm;
    const isSnow = (day: number): boolean => at(season.temperatureAverageC, day) <= 0.5;
    const all = stretch.map((day) => ownChange(gauge, day));
    const snow = all.reduce((sum, water, index) => sum + (isSnow(place + 1 + index) ? water : 0), 0);
    if (snow < 12.6 && at(gauge, place + length) - at(gauge, place) < 30.1) return null;
    const firstWater = stretch.find((day) => ownChange(gauge, day) > 0.1) ?? place;
    const values = season[quantity].map((value, index) =>
      stretch.includes(index) ? at(season[quantity], place) : value,
    );
    return { values, places: stretch.filter((day) => day >= firstWater) };
  };
}

/** One value in another unit. */
function slip(factor: number): Inject {
  return (season, quantity, place) => ({
    values: season[quantity].with(place, at(season[quantity], place) * factor),
    places: [place],
  });
}

/** A unit that changes for good, away from storms. */
function lastingSlip(factor: number): Inject {
  return (season, quantity, place) =>
    place === 0 || waterAround(season, place) > 10
      ? null
      : {
          values: season[quantity].map((value, index) => (index < place ? value : value * factor)),
          places: [place],
        };
}

describe('the real series, untouched', () => {
  const elementSets: WinterElement[][] = [
    ['SNWD', 'WTEQ', 'PREC', 'TMIN', 'TMAX', 'TAVG'],
    ['SNWD', 'WTEQ', 'PREC'],
    ['SNWD', 'WTEQ', 'TAVG'],
    ['SNWD', 'WTEQ'],
    ['SNWD'],
  ];

  function countFlags(
    series: Record<string, WinterSeries>,
    elements: WinterElement[],
    start: number,
  ): [number, number] {
    const result = parseSnotel(winterPayload(series, elements, start));
    const readings = result.ok
      ? result.value.stations.flatMap((station) => station.days.flatMap((day) => Object.values(day)))
      : [];
    const observed = readings.filter((reading) => typeof reading === 'object' && reading.observed);
    const good = observed.filter(
      (reading) => typeof reading === 'object' && reading.observed && reading.quality === 'good',
    );
    return [observed.length, good.length];
  }

  it.each(elementSets)(
    'have no flag at all, the storm of 16 to 20 February included: %s %s %s %s %s %s',
    (...elements) => {
      const [observed, good] = countFlags({ ...winter.stations }, elements, 0);
      expect(observed).toBe(4 * days * elements.length);
      expect(good).toBe(observed);
    },
  );

  it('have no flag in any week and a day, which is what a run asks for', () => {
    for (let start = 0; start + 8 <= days; start += 1) {
      const week = Object.fromEntries(
        stations.map(([triplet, series]) => [
          triplet,
          Object.fromEntries(
            Object.entries(series).map(([element, values]) => [element, values.slice(start, start + 8)]),
          ) as WinterSeries,
        ]),
      );
      const [observed, good] = countFlags(week, ['SNWD', 'WTEQ', 'PREC', 'TMIN', 'TMAX', 'TAVG'], start);
      expect(observed).toBe(4 * 8 * 6);
      expect(good, `from day ${start}`).toBe(observed);
    }
  });
});

describe('an injected spike', () => {
  it.each([
    ['snowDepthCm', 60],
    ['snowDepthCm', 100],
    ['snowDepthCm', -60],
    ['sweMm', 60],
    ['sweMm', 200],
    ['sweMm', -60],
    ['temperatureMinimumC', 15],
    ['temperatureMinimumC', -15],
    ['temperatureMaximumC', 15],
    ['temperatureAverageC', -15],
  ] as const)(
    'of %s by %d beyond its neighbours is flagged everywhere, in the storm too',
    (quantity, size) => {
      const { injected, missed } = injectEverywhere(quantity, spike(size));
      expect(injected).toBeGreaterThan(100);
      expect(missed).toEqual([]);
    },
  );

  it.each([
    ['snowDepthCm', 16],
    ['snowDepthCm', -16],
    ['sweMm', 16],
    ['sweMm', -16],
    ['precipitationAccumulatedMm', 10],
    ['precipitationAccumulatedMm', -10],
  ] as const)('of %s by %d is flagged wherever nothing else goes on', (quantity, size) => {
    const { injected, missed } = injectEverywhere(quantity, spike(size, true));
    expect(injected).toBeGreaterThan(40);
    expect(missed).toEqual([]);
  });
});

describe('an injected step', () => {
  it.each([
    ['snowDepthCm', 25],
    ['snowDepthCm', 40],
    ['snowDepthCm', 100],
    ['sweMm', 40],
    ['sweMm', 100],
  ] as const)('of %s up by %d is flagged where water does not explain it', (quantity, size) => {
    const { injected, missed } = injectEverywhere(quantity, stepUp(size));
    expect(injected).toBeGreaterThan(75);
    expect(missed).toEqual([]);
  });

  it.each([
    ['snowDepthCm', 30],
    ['sweMm', 60],
    ['sweMm', 80],
  ] as const)('of %s down by %d is flagged where snow neither falls nor settles', (quantity, size) => {
    const { injected, missed } = injectEverywhere(quantity, stepDown(size));
    expect(injected).toBeGreaterThan(75);
    expect(missed).toEqual([]);
  });
});

describe('an injected flat line', () => {
  it.each<[Snow, number]>(
    (['snowDepthCm', 'sweMm'] as const).flatMap((quantity) =>
      [1, 2, 3, 5, 8].map((length): [Snow, number] => [quantity, length]),
    ),
  )('of %s over %d days is flagged from the first water on', (quantity, length) => {
    const { injected, missed } = injectEverywhere(quantity, flatLine(length));
    expect(injected).toBeGreaterThan(10);
    expect(missed).toEqual([]);
  });
});

describe('an injected slip of units', () => {
  const factors = [2.54, 25.4, 1 / 2.54, 1 / 25.4, 0.3048, 3.2808, 10, 0.1];

  it.each<[Snow, number]>(
    (['snowDepthCm', 'sweMm'] as const).flatMap((quantity) =>
      factors.map((factor): [Snow, number] => [quantity, factor]),
    ),
  )('of %s by %d is flagged at every place', (quantity, factor) => {
    const { injected, missed } = injectEverywhere(quantity, slip(factor));
    expect(injected).toBe(stations.length * days);
    expect(missed).toEqual([]);
  });

  it.each<[Snow, number]>(
    (['snowDepthCm', 'sweMm'] as const).flatMap((quantity) =>
      factors.map((factor): [Snow, number] => [quantity, factor]),
    ),
  )('of %s by %d for good is flagged where it begins', (quantity, factor) => {
    const { injected, missed } = injectEverywhere(quantity, lastingSlip(factor));
    expect(injected).toBeGreaterThan(75);
    expect(missed).toEqual([]);
  });
});
