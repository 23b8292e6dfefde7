import {
  hoursBetween,
  stateAt,
  totalWithin,
  weatherGridSchema,
  type GridLayerName,
  type SourceFailure,
  type WeatherGrid,
} from '@dawn-patrol/contracts';
import { instant } from '@dawn-patrol/contracts/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGrid, valuesFor } from '../__fixtures__/build-grid.ts';
import { gridLayerSources } from './grid-layers.ts';
import { parseNwsGrid } from './parse-nws-grid.ts';

function gridOf(payload: unknown): WeatherGrid {
  const result = parseNwsGrid(payload);
  if (!result.ok) throw new Error(result.failure.message);
  expect(weatherGridSchema.safeParse(result.value)).toMatchObject({ success: true });
  return result.value;
}

function failureOf(payload: unknown): SourceFailure {
  const result = parseNwsGrid(payload);
  if (result.ok) throw new Error('expected a failure');
  return result.failure;
}

const layerOf = (name: GridLayerName, uom: unknown, values: unknown): WeatherGrid['layers'][GridLayerName] =>
  gridOf(buildGrid({ [gridLayerSources[name].key]: { uom, values } })).layers[name];
const codesOf = (layers: Record<string, unknown>): string[] =>
  gridOf(buildGrid(layers)).notes.map(({ code }) => code);
const at = instant('2026-02-17T12:00:00Z');

describe('a grid as the service sends it', () => {
  it('is read from the text of a whole Feature, its data, or its bare properties', () => {
    const feature = buildGrid();
    const grid = gridOf(JSON.stringify(feature));
    expect(grid).toMatchObject({
      updatedAt: '2026-02-17T11:04:22Z',
      elevationM: { value: 2108.9112, quality: 'good' },
      notes: [],
    });
    expect(gridOf(feature)).toEqual(grid);
    expect(gridOf('properties' in feature ? feature.properties : null)).toEqual(grid);
  });

  it('has every layer of the contract, each under the key of the service', () => {
    const { layers } = gridOf(buildGrid());
    const counts = Object.fromEntries(Object.entries(layers).map(([name, { length }]) => [name, length]));
    expect(counts).toEqual({
      temperatureC: 187,
      dewpointC: 187,
      skyCoverPercent: 187,
      windSpeedMetersPerSecond: 187,
      windGustMetersPerSecond: 187,
      windDirectionDeg: 187,
      transportWindSpeedMetersPerSecond: 187,
      transportWindDirectionDeg: 187,
      snowLevelM: 187,
      precipitationProbabilityPercent: 187,
      precipitationMm: 12,
      snowfallCm: 12,
      iceAccumulationMm: 0,
    });
  });

  it('is in SI units: wind in metres per second, snow in centimetres, water in millimetres', () => {
    const { layers } = gridOf(buildGrid());
    expect(stateAt(layers.windSpeedMetersPerSecond, at)).toMatchObject({ value: 18.52 / 3.6 });
    expect(layers.snowfallCm[1]).toEqual({
      startsAt: '2026-02-17T18:00:00Z',
      endsAt: '2026-02-18T00:00:00Z',
      value: { observed: true, value: 1.2, quality: 'good' },
    });
    expect(layers.precipitationMm[1]?.value).toMatchObject({ value: 1 });
  });

  it('is judged by its time of update: a body of 88 hours ago with status 200 says so', () => {
    const stale = buildGrid({
      updateTime: '2026-02-13T20:00:00+00:00',
      generatedAt: '2026-02-17T12:00:00+00:00',
    });
    const { updatedAt } = gridOf(stale);
    expect(updatedAt).toBe('2026-02-13T20:00:00Z');
    expect(hoursBetween(updatedAt ?? at, at)).toBe(88);
  });

  it.each([undefined, null, '', 'yesterday', '2026-02-17T11:04:22'])(
    'has no time of update, with a note, when it says %j',
    (updateTime) => {
      const grid = gridOf(buildGrid({ updateTime, generatedAt: '2026-02-17T12:00:00+00:00' }));
      expect(grid.updatedAt).toBeNull();
      expect(grid.notes.map(({ code }) => code)).toEqual(['updated-at-unreadable']);
    },
  );
});

describe('totals', () => {
  it('of six hours are totals: a storm of 8.2 inches is not one of 49.2', () => {
    const inches = [0.4, 1.5, 2.6, 1.9, 1.2, 0.6];
    const values = valuesFor(
      6,
      inches.map((amount) => amount * 25.4),
    );
    const storm = layerOf('snowfallCm', 'wmoUnit:mm', values);
    const total = totalWithin(storm, at, instant('2026-02-19T00:00:00Z'));
    expect(total.observed && total.value / 2.54).toBeCloseTo(8.2, 9);
    const day = totalWithin(storm, at, instant('2026-02-18T12:00:00Z'));
    expect(day.observed && day.value / 2.54).toBeCloseTo(6.4, 9);
    const threeHours = totalWithin(storm, at, instant('2026-02-17T15:00:00Z'));
    expect(threeHours.observed && threeHours.value / 2.54).toBeCloseTo(0.2, 9);
  });

  it('are missing for a window that a null, a gap or an implausible value is part of', () => {
    const until = instant('2026-02-18T06:00:00Z');
    const sum = (values: object[]): boolean =>
      totalWithin(layerOf('snowfallCm', 'wmoUnit:mm', values), at, until).observed;
    expect(sum(valuesFor(6, [10, 10, 10]))).toBe(true);
    expect(sum(valuesFor(6, [10, null, 10]))).toBe(false);
    expect(sum(valuesFor(6, [10, -10, 10]))).toBe(false);
    expect(sum(valuesFor(6, [10, 10, 10]).toSpliced(1, 1))).toBe(false);
  });
});

describe('the unit of a layer', () => {
  it.each<[GridLayerName, string, number, number]>([
    ['temperatureC', 'wmoUnit:degC', -5, -5],
    ['temperatureC', 'unit:degC', -5, -5],
    ['temperatureC', 'uc:degC', -5, -5],
    ['temperatureC', 'nwsUnit:degC', -5, -5],
    ['temperatureC', 'wmo:degC', -5, -5],
    ['temperatureC', 'degC', -5, -5],
    ['temperatureC', 'wmoUnit:degF', 23, -5],
    ['windSpeedMetersPerSecond', 'wmoUnit:km_h-1', 36, 10],
    ['windSpeedMetersPerSecond', 'wmoUnit:m_s-1', 10, 10],
    ['snowLevelM', 'wmoUnit:m', 1800, 1800],
    ['snowLevelM', 'wmoUnit:ft', 1000, 304.8],
    ['precipitationMm', 'wmoUnit:mm', 5, 5],
    ['precipitationMm', 'wmoUnit:m', 0.005, 5],
    ['snowfallCm', 'wmoUnit:mm', 152.4, 15.24],
    ['snowfallCm', 'wmoUnit:m', 0.25, 25],
    ['iceAccumulationMm', 'wmoUnit:mm', 2, 2],
    ['skyCoverPercent', 'wmoUnit:percent', 40, 40],
    ['windDirectionDeg', 'wmoUnit:degree_(angle)', 250, 250],
    ['windDirectionDeg', 'wmoUnit:degree_(angle)', 0, 360],
  ])('of %s may be %s: %d is %d', (name, uom, value, canonical) => {
    const [interval] = layerOf(name, uom, valuesFor(1, [value]));
    expect(interval?.value).toMatchObject({ observed: true, quality: 'good' });
    expect(interval?.value.observed && interval.value.value).toBeCloseTo(canonical, 9);
  });

  it.each(['wmoUnit:K', 'wmoUnit:Pa', 'wmoUnit:kg_m-2', '', undefined, null, 5])(
    '%j of temperature makes its values missing, with one note, and leaves the other layers',
    (uom) => {
      const grid = gridOf(buildGrid({ temperature: { uom, values: valuesFor(1, [270, 271, null]) } }));
      expect(grid.layers.temperatureC).toHaveLength(3);
      expect(grid.layers.temperatureC.every(({ value }) => !value.observed)).toBe(true);
      expect(grid.notes).toEqual([
        { code: 'grid-unit-unknown', message: expect.stringContaining('temperature: 3 of 3 values') },
      ]);
      expect(grid.layers.dewpointC).toHaveLength(187);
    },
  );
});

describe('the values of a layer', () => {
  it('are missing when null, and never zero', () => {
    const layer = layerOf('snowfallCm', 'wmoUnit:mm', valuesFor(6, [null, 0]));
    expect(layer.map(({ value }) => value)).toEqual([
      { observed: false, reason: 'absent' },
      { observed: true, value: 0, quality: 'good' },
    ]);
  });

  it.each<[GridLayerName, string, number]>([
    ['temperatureC', 'degC', 9999],
    ['temperatureC', 'degC', -9999],
    ['dewpointC', 'degC', 3000],
    ['windGustMetersPerSecond', 'km_h-1', 2000],
    ['windSpeedMetersPerSecond', 'km_h-1', -1],
    ['skyCoverPercent', 'percent', 101],
    ['windDirectionDeg', 'degree_(angle)', 720],
    ['snowLevelM', 'm', 99_999],
    ['snowfallCm', 'mm', 20_000],
    ['precipitationMm', 'mm', -0.1],
    ['iceAccumulationMm', 'mm', 9999],
  ])('of %s in the thousands or impossible fail, with their number and a note: %s %d', (name, uom, value) => {
    const { key } = gridLayerSources[name];
    const grid = gridOf(buildGrid({ [key]: { uom, values: valuesFor(1, [value]) } }));
    expect(grid.layers[name][0]?.value).toMatchObject({ observed: true, quality: 'fail' });
    expect(grid.notes.map(({ code }) => code)).toEqual(['grid-value-implausible']);
  });

  it.each([
    ['a text', '5'],
    ['a list', [5]],
    ['true', true],
  ])('that are %s are missing', (_name, value) => {
    const layer = layerOf('temperatureC', 'degC', [{ validTime: '2026-02-17T12:00:00+00:00/PT1H', value }]);
    expect(layer[0]?.value.observed).toBe(false);
  });

  it.each([
    ['absent', undefined, []],
    ['null', null, []],
    ['without values', { uom: 'wmoUnit:mm', values: [] }, []],
    ['without values and unit', { values: [] }, []],
    ['a text', 'none', ['grid-layer-unreadable']],
    ['without a list', { uom: 'wmoUnit:mm' }, ['grid-layer-unreadable']],
    ['with null for a list', { uom: 'wmoUnit:mm', values: null }, ['grid-layer-unreadable']],
  ])('are none when the layer is %s', (_name, iceAccumulation, codes) => {
    const grid = gridOf(buildGrid({ iceAccumulation }));
    expect(grid.layers.iceAccumulationMm).toEqual([]);
    expect(grid.notes.map(({ code }) => code)).toEqual(codes);
  });
});

describe('the intervals of a layer', () => {
  const temperature = (...validTimes: unknown[]): object => ({
    uom: 'wmoUnit:degC',
    values: validTimes.map((validTime, value) => ({ validTime, value })),
  });
  const readings = (grid: WeatherGrid): string[] =>
    grid.layers.temperatureC.map(
      ({ startsAt, value }) => `${startsAt.slice(8, 13)} ${value.observed && value.value}`,
    );

  it('come out by start, whatever their order', () => {
    const grid = gridOf(
      buildGrid({ temperature: temperature('2026-02-18T00:00:00Z/PT1H', '2026-02-17T00:00:00Z/P1D') }),
    );
    expect(readings(grid)).toEqual(['17T00 1', '18T00 0']);
    expect(grid.notes).toEqual([]);
  });

  it.each([
    ['the same twice', ['2026-02-17T00:00:00Z/PT6H', '2026-02-17T00:00:00Z/PT6H'], ['17T00 1']],
    ['one within another', ['2026-02-17T00:00:00Z/P1D', '2026-02-17T06:00:00Z/PT1H'], ['17T06 1']],
    [
      'one within another, listed first',
      ['2026-02-17T06:00:00Z/PT1H', '2026-02-17T00:00:00Z/P1D'],
      ['17T00 1'],
    ],
    [
      'two that share an hour',
      ['2026-02-17T00:00:00Z/PT6H', '2026-02-17T05:00:00Z/PT6H', '2026-02-17T11:00:00Z/PT1H'],
      ['17T05 1', '17T11 2'],
    ],
  ])('do not overlap: of %s the later in the list counts, with a note', (_name, validTimes, expected) => {
    const grid = gridOf(buildGrid({ temperature: temperature(...validTimes) }));
    expect(readings(grid)).toEqual(expected);
    expect(grid.notes.map(({ code }) => code)).toEqual(['grid-interval-overlap']);
  });

  it.each([
    ['reversed', '2026-02-18T00:00:00Z/2026-02-17T00:00:00Z', 'grid-interval-not-forward'],
    ['empty', '2026-02-18T00:00:00Z/PT0H', 'grid-interval-not-forward'],
    ['unreadable', 'tomorrow', 'grid-interval-unreadable'],
    ['absent', undefined, 'grid-interval-unreadable'],
  ])('that are %s are left out, with a note, and the others stay', (_name, validTime, code) => {
    const grid = gridOf(
      buildGrid({ temperature: temperature('2026-02-17T00:00:00Z/PT6H', validTime, validTime) }),
    );
    expect(readings(grid)).toEqual(['17T00 0']);
    expect(grid.notes).toEqual([{ code, message: expect.stringContaining('temperature: 2 of 3 values') }]);
  });

  it('may begin NOW: when the document was generated, else when it was updated', () => {
    const now = temperature('NOW/PT6H');
    expect(gridOf(buildGrid({ temperature: now })).layers.temperatureC).toMatchObject([
      { startsAt: '2026-02-17T11:04:22Z', endsAt: '2026-02-17T17:04:22Z' },
    ]);
    const generatedAt = '2026-02-17T14:00:00+00:00';
    expect(gridOf(buildGrid({ temperature: now, generatedAt })).layers.temperatureC).toMatchObject([
      { startsAt: '2026-02-17T14:00:00Z' },
    ]);
    expect(codesOf({ temperature: now, updateTime: null })).toEqual([
      'updated-at-unreadable',
      'grid-now-unknown',
    ]);
  });
});

describe('what is no grid', () => {
  const hourly = { updateTime: '2026-02-17T11:04:22Z', periods: [] };
  const broken = { uom: 'wmoUnit:degC', values: [{ validTime: 'x', value: 1 }] };

  it.each([
    ['nothing', null, 'empty'],
    ['an empty text', '', 'empty'],
    ['an HTML page', '<!DOCTYPE html><html></html>', 'not-json'],
    ['a truncated text', JSON.stringify(buildGrid()).slice(0, 5000), 'not-json'],
    ['a text beyond 8 MB', ' '.repeat(8_000_001), 'too-large'],
    ['a number', 4, 'schema-mismatch'],
    ['a list', [], 'schema-mismatch'],
    ['an object without layers', { properties: { gridId: 'SLC' } }, 'schema-mismatch'],
    ['the hourly product', { properties: hourly }, 'schema-mismatch'],
    ['only a layer that cannot be read', { temperature: broken }, 'schema-mismatch'],
    ['an error document with layers', { status: 503, temperature: { values: [] } }, 'schema-mismatch'],
  ])('is a failure: %s', (_name, payload, kind) => {
    expect(failureOf(payload)).toMatchObject({ kind, source: 'nws' });
  });

  it("names the service's own error", () => {
    const problem = { type: 'about:blank', title: 'Forecast Grid Expired', status: 503 };
    expect(failureOf(problem).message).toContain('"Forecast Grid Expired" (status 503)');
  });

  it('is not a cell whose layers are all empty: the office supplies nothing, which is no zero', () => {
    expect(gridOf({ temperature: { values: [] } }).layers.temperatureC).toEqual([]);
  });
});

describe('the parser', () => {
  const layer = fc.record({
    uom: fc.oneof(fc.constantFrom('wmoUnit:degC', 'wmoUnit:mm', 'K'), fc.jsonValue()),
    values: fc.array(
      fc.record({
        validTime: fc.oneof(
          fc.constantFrom('2026-02-17T12:00:00+00:00/PT6H', '2026-02-17T15:00:00Z/P1D', 'NOW/PT1H'),
          fc.jsonValue(),
        ),
        value: fc.oneof(fc.double(), fc.jsonValue()),
      }),
    ),
  });
  const keys = Object.values(gridLayerSources).map(({ key }) => key);
  const small = { updateTime: null, temperature: { uom: 'wmoUnit:degC', values: valuesFor(1, [1, 2]) } };
  const mutated = fc
    .dictionary(fc.constantFrom('updateTime', 'elevation', ...keys), fc.oneof(layer, fc.jsonValue()))
    .map((layers) => ({ properties: { ...small, ...layers } }));

  it('never throws, and what it accepts satisfies the contract, ascending and without overlap', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json(), mutated), (payload) => {
        const result = parseNwsGrid(payload);
        if (!result.ok) return;
        const { layers } = weatherGridSchema.parse(result.value);
        for (const intervals of Object.values(layers)) {
          for (const [index, { startsAt, endsAt }] of intervals.entries()) {
            expect(startsAt < endsAt && endsAt <= (intervals[index + 1]?.startsAt ?? '~')).toBe(true);
          }
        }
      }),
    );
  });

  it('makes no number of a value that is taken away', () => {
    fc.assert(
      fc.property(
        fc.subarray(keys, { minLength: 1, maxLength: keys.length - 1 }),
        fc.constantFrom(null, undefined),
        (removed, nothing) => {
          const { layers } = gridOf(buildGrid(Object.fromEntries(removed.map((key) => [key, nothing]))));
          const left = Object.entries(gridLayerSources).filter(([name, { key }]) => {
            return removed.includes(key) && layers[name as GridLayerName].length > 0;
          });
          expect(left).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });
});
