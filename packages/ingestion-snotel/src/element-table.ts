import type { StationDay, StationHour } from '@dawn-patrol/contracts';
import {
  fahrenheitToCelsius,
  inchesToCentimeters,
  inchesToMillimeters,
} from '@dawn-patrol/ingestion-kit/parse';

/** A field of a station's day that holds a reading. */
export type StationField = Exclude<keyof StationDay, 'date' | 'endsAt'>;

/** A field of a station's hour that holds a reading. */
export type HourField = Exclude<keyof StationHour, 'endsAt'>;

/** Conversions to the canonical unit, by `storedUnitCode` in lower case. */
type UnitTable = ReadonlyMap<string, (value: number) => number>;

/** Where an AWDB element goes, and the units it may come in. */
export interface StationElement {
  readonly field: StationField;
  readonly units: UnitTable;
}

const unchanged = (value: number): number => value;

const toCentimeters: UnitTable = new Map([
  ['in', inchesToCentimeters],
  ['cm', unchanged],
  ['mm', (millimeters) => millimeters / 10],
]);

const toMillimeters: UnitTable = new Map([
  ['in', inchesToMillimeters],
  ['mm', unchanged],
  ['cm', (centimeters) => centimeters * 10],
]);

const toCelsius: UnitTable = new Map([
  ['degf', fahrenheitToCelsius],
  ['degc', unchanged],
]);

/**
 * The elements we read, by code. Air temperatures are taken as stored: the known warm bias of the
 * older sensors is corrected station by station at the source, so that correcting all of them here
 * would correct some twice.
 * Source: https://wcc.sc.egov.usda.gov/awdbRestApi/swagger-ui/index.html, `/reference-data` (2026).
 */
export const elementTable: ReadonlyMap<string, StationElement> = new Map<string, StationElement>([
  ['SNWD', { field: 'snowDepthCm', units: toCentimeters }],
  ['WTEQ', { field: 'sweMm', units: toMillimeters }],
  ['PREC', { field: 'precipitationAccumulatedMm', units: toMillimeters }],
  ['TOBS', { field: 'temperatureObservedC', units: toCelsius }],
  ['TMIN', { field: 'temperatureMinimumC', units: toCelsius }],
  ['TMAX', { field: 'temperatureMaximumC', units: toCelsius }],
  ['TAVG', { field: 'temperatureAverageC', units: toCelsius }],
]);

/** The fields of a day, and of an hour. */
export const dayFields: readonly StationField[] = [...elementTable.values()].map(({ field }) => field);
export const hourFields: readonly HourField[] = [
  'snowDepthCm',
  'sweMm',
  'precipitationAccumulatedMm',
  'temperatureObservedC',
];

/** Whether an hour holds this field too: extremes and averages belong to days. */
export function isHourly(field: StationField): boolean {
  return hourFields.some((hourField) => hourField === field);
}
