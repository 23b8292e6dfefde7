import { describe, expect, it } from 'vitest';
import { plausibleRanges } from './plausible-range.ts';
import { lengthUnits, readAmount, readQuantity } from './quantity.ts';
import { temperatureKind } from './temperature.ts';

describe('a quantity', () => {
  it.each([
    ['wmoUnit:degC', -5, -5],
    ['unit:degC', -5, -5],
    ['uc:degC', -5, -5],
    ['nwsUnit:degC', -5, -5],
    ['wmo:degC', -5, -5],
    ['degC', -5, -5],
    ['wmoUnit:degF', 23, -5],
  ])('in %s is read in the canonical unit', (unitCode, value, celsius) => {
    expect(readQuantity({ unitCode, value }, temperatureKind)).toEqual({
      observed: true,
      value: celsius,
      quality: 'good',
    });
  });

  it.each([
    ['null', null, 'absent'],
    ['undefined', undefined, 'absent'],
    ['a null value', { unitCode: 'wmoUnit:degC', value: null }, 'absent'],
    ['no value', { unitCode: 'wmoUnit:degC' }, 'absent'],
    ['an unknown unit', { unitCode: 'wmoUnit:K', value: 270 }, 'unknown-unit: "wmoUnit:K"'],
    ['no unit', { value: 270 }, 'unknown-unit: "nothing"'],
    ['a unit named like a built-in', { unitCode: 'constructor', value: 1 }, 'unknown-unit: "constructor"'],
    ['a number as a text', { unitCode: 'wmoUnit:degC', value: '3' }, 'not-a-number: "3"'],
    ['a number too large to convert', { unitCode: 'degF', value: 1e308 }, 'not-a-number'],
    ['a list', [3], 'unreadable: "a list of 1"'],
    ['a bare number', 3, 'unreadable: "3"'],
  ])('of %s is missing, never a number', (_name, raw, reason) => {
    expect(readQuantity(raw, temperatureKind)).toEqual({ observed: false, reason });
  });

  it('of a range is its upper end', () => {
    const raw = { unitCode: 'wmoUnit:degC', minValue: -3, maxValue: 1 };
    expect(readQuantity(raw, temperatureKind)).toMatchObject({ value: 1 });
  });

  it.each([
    [-70.1, 'fail'],
    [-70, 'good'],
    [0, 'good'],
    [60, 'good'],
    [60.1, 'fail'],
    [9999, 'fail'],
  ])('of %d °C has quality %s and keeps its value', (value, quality) => {
    expect(readAmount(value, 'degC', temperatureKind)).toEqual({ observed: true, value, quality });
  });

  it('in feet is read in metres', () => {
    const kind = { units: lengthUnits, range: plausibleRanges.elevationM };
    expect(readAmount(10_000, 'wmoUnit:ft', kind)).toMatchObject({ value: 3048 });
  });
});
