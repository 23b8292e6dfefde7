import type { Reading } from '@dawn-patrol/contracts';
import { plausibleRanges } from './plausible-range.ts';
import { readAmount, readQuantity, temperatureUnits, type QuantityKind } from './quantity.ts';
import { isRecord } from '../read-value.ts';

export const temperatureKind: QuantityKind = {
  units: temperatureUnits,
  range: plausibleRanges.temperatureC,
};

/** An air temperature in °C: a number whose unit stands beside it in the period, or a quantity object. */
export function readTemperature(temperature: unknown, temperatureUnit: unknown): Reading {
  return isRecord(temperature)
    ? readQuantity(temperature, temperatureKind)
    : readAmount(temperature, temperatureUnit, temperatureKind);
}
