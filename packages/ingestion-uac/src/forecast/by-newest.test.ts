import { buildForecast } from '@dawn-patrol/contracts/testing';
import { expect, it } from 'vitest';
import { byNewest } from './by-newest.ts';

const at = (issuedAt: string | null, productId: string | null = '1') =>
  buildForecast({ issuedAt, productId });

it.each([
  ['a newer product before an older', at('2026-03-06T14:00:00Z'), at('2026-03-05T14:00:00Z')],
  ['a dated product before one without a time', at('2026-03-05T14:00:00Z'), at(null)],
  [
    'the higher number first within a second',
    at('2026-03-06T14:00:00Z', '100'),
    at('2026-03-06T14:00:00Z', '20'),
  ],
  ['a numbered product before one without a number', at(null, '5'), at(null, null)],
])('puts %s, whichever way they are compared', (_what, first, second) => {
  expect(byNewest(first, second)).toBeLessThan(0);
  expect(byNewest(second, first)).toBeGreaterThan(0);
});
