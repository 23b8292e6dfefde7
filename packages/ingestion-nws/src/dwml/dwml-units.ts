import {
  fahrenheitToCelsius,
  feetToMeters,
  kilometersPerHourToMetersPerSecond,
  milesPerHourToMetersPerSecond,
} from '@dawn-patrol/ingestion-kit/parse';
import { plausibleRanges } from '../reading/plausible-range.ts';
import type { QuantityKind } from '../reading/quantity.ts';

const unchanged = (value: number): number => value;

/** Knots to metres per second: a nautical mile is 1852 m. Source: NIST SP 811 (2008). */
function knotsToMetersPerSecond(knots: number): number {
  return (knots * 1852) / 3600;
}

/** Units by the words that DWML uses for them, in lower case. Source: the DWML schema, https://graphical.weather.gov/xml/. */
export const dwmlKinds = {
  temperature: {
    units: new Map([
      ['fahrenheit', fahrenheitToCelsius],
      ['celsius', unchanged],
    ]),
    range: plausibleRanges.temperatureC,
  },
  percent: { units: new Map([['percent', unchanged]]), range: plausibleRanges.percent },
  speed: {
    units: new Map([
      ['knots', knotsToMetersPerSecond],
      ['mph', milesPerHourToMetersPerSecond],
      ['miles/hour', milesPerHourToMetersPerSecond],
      ['kilometers/hour', kilometersPerHourToMetersPerSecond],
      ['meters/second', unchanged],
    ]),
    range: plausibleRanges.windSpeedMetersPerSecond,
  },
  direction: {
    units: new Map([
      ['degrees true', unchanged],
      ['degrees', unchanged],
    ]),
    range: plausibleRanges.windDirectionDeg,
  },
  height: {
    units: new Map([
      ['feet', feetToMeters],
      ['meters', unchanged],
    ]),
    range: plausibleRanges.elevationM,
  },
} as const satisfies Record<string, QuantityKind>;
