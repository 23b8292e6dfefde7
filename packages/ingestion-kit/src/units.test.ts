import { expect, it } from 'vitest';
import {
  fahrenheitToCelsius,
  feetToMeters,
  inchesToCentimeters,
  inchesToMillimeters,
  kilometersPerHourToMetersPerSecond,
  milesPerHourToMetersPerSecond,
} from './units.ts';

it.each([
  ['32 °F is 0 °C', fahrenheitToCelsius(32), 0],
  ['-40 °F is -40 °C', fahrenheitToCelsius(-40), -40],
  ['212 °F is 100 °C', fahrenheitToCelsius(212), 100],
  ['10 in are 25.4 cm', inchesToCentimeters(10), 25.4],
  ['10 in are 254 mm', inchesToMillimeters(10), 254],
  ['100 mph are 44.704 m/s', milesPerHourToMetersPerSecond(100), 44.704],
  ['36 km/h are 10 m/s', kilometersPerHourToMetersPerSecond(36), 10],
  ['10,000 ft are 3,048 m', feetToMeters(10_000), 3048],
])('%s', (_title, converted, expected) => {
  expect(converted).toBeCloseTo(expected, 10);
});
