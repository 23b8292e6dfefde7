import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFixture } from '../__fixtures__/load-fixture.ts';
import { nwsPointSchema } from './nws-point.ts';
import { readNwsPoint } from './read-nws-point.ts';

const properties = {
  gridId: 'SLC',
  gridX: 113,
  gridY: 169,
  forecast: 'https://api.weather.gov/gridpoints/SLC/113,169/forecast',
  forecastHourly: 'https://api.weather.gov/gridpoints/SLC/113,169/forecast/hourly',
  forecastGridData: 'https://api.weather.gov/gridpoints/SLC/113,169',
  forecastZone: 'https://api.weather.gov/zones/forecast/UTZ111',
};

describe('a point', () => {
  it('is read as the service sends it', () => {
    expect(readNwsPoint(loadFixture('nws-point.json'))).toEqual({
      ok: true,
      value: {
        forecastHourly: 'https://api.weather.gov/gridpoints/FGZ/74,89/forecast/hourly',
        forecast: 'https://api.weather.gov/gridpoints/FGZ/74,89/forecast',
        forecastGridData: 'https://api.weather.gov/gridpoints/FGZ/74,89',
        gridId: 'FGZ',
        x: 74,
        y: 89,
        forecastZone: 'AZZ015',
      },
    });
  });

  it.each([
    ['the cell as texts', { gridX: '113', gridY: '169' }, { x: 113, y: 169 }],
    ['no zone', { forecastZone: undefined }, { forecastZone: null }],
  ])('may have %s', (_name, fields, point) => {
    expect(readNwsPoint({ properties: { ...properties, ...fields } })).toMatchObject({
      ok: true,
      value: point,
    });
  });

  it.each([
    ['no grid, as at sea', { gridId: null }, 'properties.gridId'],
    ['no cell', { gridX: null }, 'properties.gridId'],
    ['no hourly forecast', { forecastHourly: undefined }, 'properties.forecastHourly'],
    ['no forecast', { forecast: null }, 'properties.forecast'],
    ['grid data elsewhere', { forecastGridData: 'https://example.org/' }, 'properties.forecastGridData'],
  ])('with %s is refused, and the field is named', (_name, fields, path) => {
    expect(readNwsPoint({ properties: { ...properties, ...fields } })).toMatchObject({
      ok: false,
      failure: { kind: 'schema-mismatch', source: 'nws', path },
    });
  });

  it('that was stored is refused when an address in it leads elsewhere', () => {
    const read = readNwsPoint({ properties });
    const stored = read.ok ? read.value : null;
    expect(nwsPointSchema.safeParse(stored).success).toBe(true);
    expect(nwsPointSchema.safeParse({ ...stored, forecast: 'https://example.org/' }).success).toBe(false);
  });

  it('never makes the reader throw', () => {
    const mutated = fc.dictionary(fc.constantFrom(...Object.keys(properties)), fc.jsonValue());
    const point = mutated.map((fields) => ({ properties: { ...properties, ...fields } }));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), point), (payload) => {
        const result = readNwsPoint(payload);
        expect(!result.ok || nwsPointSchema.safeParse(result.value).success).toBe(true);
      }),
    );
  });
});
