import { expect, it } from 'vitest';
import { median } from './median.ts';

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
