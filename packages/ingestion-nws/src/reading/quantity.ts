import { missingReading, type Reading } from '@dawn-patrol/contracts';
import {
  fahrenheitToCelsius,
  feetToMeters,
  inchesToCentimeters,
  inchesToMillimeters,
  kilometersPerHourToMetersPerSecond,
  milesPerHourToMetersPerSecond,
} from '@dawn-patrol/ingestion-kit/parse';
import { judgeRange, type PlausibleRange } from './plausible-range.ts';
import { excerpt, isRecord } from '../read-value.ts';

/** Conversions to the canonical unit, by the unit as the service writes it, without its prefix. */
export type UnitTable = ReadonlyMap<string, (value: number) => number>;

const unchanged = (value: number): number => value;

export const temperatureUnits: UnitTable = new Map([
  ['degC', unchanged],
  ['C', unchanged],
  ['degF', fahrenheitToCelsius],
  ['F', fahrenheitToCelsius],
]);

export const percentUnits: UnitTable = new Map([['percent', unchanged]]);

export const speedUnits: UnitTable = new Map([
  ['m_s-1', unchanged],
  ['m/s', unchanged],
  ['km_h-1', kilometersPerHourToMetersPerSecond],
  ['km/h', kilometersPerHourToMetersPerSecond],
  ['mi_h-1', milesPerHourToMetersPerSecond],
  ['mph', milesPerHourToMetersPerSecond],
]);

export const angleUnits: UnitTable = new Map([['degree_(angle)', unchanged]]);

export const lengthUnits: UnitTable = new Map([
  ['m', unchanged],
  ['ft', feetToMeters],
]);

/** Depth of water, canonical in millimetres. */
export const waterUnits: UnitTable = new Map([
  ['mm', unchanged],
  ['cm', (centimeters) => centimeters * 10],
  ['m', (meters) => meters * 1000],
  ['in', inchesToMillimeters],
]);

/** Depth of snow, canonical in centimetres. */
export const snowUnits: UnitTable = new Map([
  ['mm', (millimeters) => millimeters / 10],
  ['cm', unchanged],
  ['m', (meters) => meters * 100],
  ['in', inchesToCentimeters],
]);

/** What one kind of quantity may be written in, and which values are plausible. */
export interface QuantityKind {
  readonly units: UnitTable;
  readonly range: PlausibleRange;
}

/**
 * A number with its unit as a judged reading in the canonical unit. A unit we do not know, or none,
 * makes the reading missing: a unit is never assumed.
 */
export function readAmount(value: unknown, unit: unknown, kind: QuantityKind): Reading {
  if (value === null || value === undefined) return missingReading('absent');
  if (typeof value !== 'number') return missingReading(`not-a-number: ${excerpt(value)}`);
  const convert = typeof unit === 'string' ? kind.units.get(withoutPrefix(unit)) : undefined;
  if (convert === undefined) return missingReading(`unknown-unit: ${excerpt(unit)}`);
  return judgeRange(convert(value), kind.range);
}

/**
 * A `{ unitCode, value }` object of the service as a reading. Of a range (`minValue`, `maxValue`)
 * it is the upper end.
 */
export function readQuantity(raw: unknown, kind: QuantityKind): Reading {
  if (raw === null || raw === undefined) return missingReading('absent');
  if (!isRecord(raw)) return missingReading(`unreadable: ${excerpt(raw)}`);
  return readAmount(raw['maxValue'] ?? raw['value'], raw['unitCode'], kind);
}

/** `wmoUnit:degC`, `unit:degC`, `uc:degC`, `nwsUnit:degC` and `degC` are the same unit. */
export function withoutPrefix(unitCode: string): string {
  return unitCode.slice(unitCode.lastIndexOf(':') + 1);
}
