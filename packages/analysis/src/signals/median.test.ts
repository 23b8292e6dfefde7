import { expect, it } from 'vitest';
import { defaultPolicy } from '../policy/shipped-policies.ts';
import { median, zoneMedian } from './median.ts';

it.each([
  [[7], 7],
  [[9, 1, 5], 5],
  [[4, 1, 3, 2], 2.5],
  [[0.1 + 0.2], 0.3],
])('takes the middle of %j', (values, expected) => {
  expect(median(values)).toBe(expected);
});

it('has no default for no values', () => {
  expect(median([])).toBeNull();
});

it.each([
  [[5], null],
  [[4, 6], 5],
])('is a value of the zone where two stations are asked for: %j gives %j', (values, expected) => {
  const minimumStations = { ...defaultPolicy.signals.minimumStations, value: 2 };
  expect(zoneMedian(values, { minimumStations })).toBe(expected);
});
