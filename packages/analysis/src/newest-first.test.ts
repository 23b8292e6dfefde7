import { notRated, ratedAt } from '@dawn-patrol/contracts';
import { buildForecast } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { newestFirst } from './newest-first.ts';

describe('newestFirst', () => {
  const at = (issuedAt: string | null, productId: string | null, overall = ratedAt(2)) =>
    buildForecast({ issuedAt, productId, overall });
  const ordered = [
    at('2026-03-06T14:00:01Z', '1'),
    at('2026-03-06T14:00:00Z', '100'),
    at('2026-03-06T14:00:00Z', '99', ratedAt(4)),
    at('2026-03-06T14:00:00Z', '99', ratedAt(1)),
    at('2026-03-06T14:00:00Z', '99', notRated('none')),
    at('2026-03-06T14:00:00Z', null, ratedAt(5)),
    at(null, '101'),
  ];

  it('goes by time, then by number, then by level, and puts what has none last', () => {
    expect(ordered.toReversed().toSorted(newestFirst)).toEqual(ordered);
    expect(ordered.toSorted(newestFirst)).toEqual(ordered);
  });
});
