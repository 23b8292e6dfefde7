import { missingReading, observedReading, type Reading } from '@dawn-patrol/contracts';
import { plausibleRanges } from './plausible-range.ts';
import { angleUnits, readAmount, readQuantity, speedUnits, type QuantityKind } from './quantity.ts';
import { excerpt, isRecord } from '../read-value.ts';

const speedKind: QuantityKind = { units: speedUnits, range: plausibleRanges.windSpeedMetersPerSecond };
const angleKind: QuantityKind = { units: angleUnits, range: plausibleRanges.windDirectionDeg };

const speedPattern = /^(-?\d+(?:\.\d+)?)(?:\s*(?:to|-)\s*(\d+(?:\.\d+)?))?\s*(mph|km\/h|m\/s)$/i;

/**
 * A wind speed in m/s, of `"8 mph"`, `"10 to 15 mph"` (the upper end) or a quantity object. Words
 * without a number are missing, never calm.
 */
export function readWindSpeed(raw: unknown): Reading {
  if (isRecord(raw)) return readQuantity(raw, speedKind);
  if (raw === null || raw === undefined) return missingReading('absent');
  if (typeof raw !== 'string') return missingReading(`unreadable: ${excerpt(raw)}`);
  const text = raw.trim();
  if (text === '') return missingReading('absent');
  const [, first, second, unit] = speedPattern.exec(text) ?? [];
  if (first === undefined || unit === undefined) return missingReading(`unreadable: ${excerpt(text)}`);
  const speed = Math.max(Number(first), Number(second ?? first));
  return readAmount(speed, unit.toLowerCase(), speedKind);
}

const degreesByPoint: ReadonlyMap<string, number> = new Map([
  ['N', 360],
  ['NNE', 22.5],
  ['NE', 45],
  ['ENE', 67.5],
  ['E', 90],
  ['ESE', 112.5],
  ['SE', 135],
  ['SSE', 157.5],
  ['S', 180],
  ['SSW', 202.5],
  ['SW', 225],
  ['WSW', 247.5],
  ['W', 270],
  ['WNW', 292.5],
  ['NW', 315],
  ['NNW', 337.5],
]);

/**
 * Where the wind blows from, 0 < d <= 360, north 360: a point of the compass or a quantity object.
 * Calm air has no direction, and a direction we cannot read is missing.
 */
export function readWindDirection(raw: unknown, speed: Reading): Reading {
  if (speed.observed && speed.value === 0) return missingReading('calm');
  if (isRecord(raw)) return northAs360(readQuantity(raw, angleKind));
  if (raw === null || raw === undefined) return missingReading('absent');
  if (typeof raw !== 'string') return missingReading(`unreadable: ${excerpt(raw)}`);
  const point = raw.trim().toUpperCase();
  if (point === '') return missingReading('absent');
  const degrees = degreesByPoint.get(point);
  return degrees === undefined
    ? missingReading(`unreadable: ${excerpt(raw)}`)
    : observedReading(degrees, 'good');
}

/** North is 360 among directions: 0 degrees would be calm, which has none. */
export function northAs360(direction: Reading): Reading {
  return direction.observed && direction.value === 0 ? observedReading(360, direction.quality) : direction;
}
