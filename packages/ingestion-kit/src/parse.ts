export { readJson, type ReadJsonOptions } from './read-json.ts';
export {
  fahrenheitToCelsius,
  feetToMeters,
  inchesToCentimeters,
  inchesToMillimeters,
  kilometersPerHourToMetersPerSecond,
  milesPerHourToMetersPerSecond,
} from './units.ts';
