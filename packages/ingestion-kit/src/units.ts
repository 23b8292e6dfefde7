/**
 * Unit conversions, each in one place, each exact by definition.
 * Source: NIST SP 811 (2008), https://www.nist.gov/pml/special-publication-811
 */

/** Degrees Fahrenheit to degrees Celsius. */
export function fahrenheitToCelsius(fahrenheit: number): number {
  return ((fahrenheit - 32) * 5) / 9;
}

/** Inches to centimetres. */
export function inchesToCentimeters(inches: number): number {
  return inches * 2.54;
}

/** Inches to millimetres. */
export function inchesToMillimeters(inches: number): number {
  return inches * 25.4;
}

/** Miles per hour to metres per second. */
export function milesPerHourToMetersPerSecond(milesPerHour: number): number {
  return milesPerHour * 0.44704;
}

/** Kilometres per hour to metres per second. */
export function kilometersPerHourToMetersPerSecond(kilometersPerHour: number): number {
  return kilometersPerHour / 3.6;
}

/** Feet to metres. */
export function feetToMeters(feet: number): number {
  return feet * 0.3048;
}
