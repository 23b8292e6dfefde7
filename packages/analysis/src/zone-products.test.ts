import { fail, notRated, ratedAt, succeed, type ZoneForecast } from '@dawn-patrol/contracts';
import { buildForecast } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { buildBundle, buildPrevious } from './testing/build-bundle.ts';
import { selectProducts } from './zone-products.ts';

const morning = buildForecast({ productId: '2', issuedAt: '2026-03-06T14:00:00Z' });
const revised = buildForecast({ productId: '3', issuedAt: '2026-03-06T16:00:00Z' });
const undated = buildForecast({ productId: '9', issuedAt: null });
const elsewhere = buildForecast({ productId: '8', zoneId: 'provo', issuedAt: '2026-03-06T18:00:00Z' });
const unnamed = buildForecast({ productId: '7', zoneId: null });

const chosen: [string, ZoneForecast[], string | null][] = [
  ['the only product', [morning], '2'],
  ['the newer of two of one day', [morning, revised], '3'],
  ['a dated product before an undated one', [undated, morning], '2'],
  ['an undated product when there is no other', [undated], '9'],
  ['no product of another zone, however new', [elsewhere, morning], '2'],
  ['a product whose zone nobody named', [unnamed], '7'],
  ['nothing when all are of another zone', [elsewhere], null],
  ['nothing from an empty list', [], null],
];

describe('selectProducts', () => {
  it.each(chosen)('chooses %s', (_, products, productId) => {
    for (const order of [products, products.toReversed()]) {
      const { forecast } = selectProducts(buildBundle({ forecasts: succeed(order) }));
      expect(forecast?.productId ?? null).toBe(productId);
    }
  });

  it('breaks a tie in issue time by product number, then by the higher level', () => {
    const low = buildForecast({ productId: '99', overall: ratedAt(4) });
    const high = buildForecast({ productId: '100', overall: ratedAt(1) });
    const unratedTwin = buildForecast({ productId: '100', overall: notRated('none') });
    const bundle = buildBundle({ forecasts: succeed([low, unratedTwin, high]) });
    expect(selectProducts(bundle).forecast).toBe(high);
  });

  it('breaks a tie of products without a readable number by the higher level', () => {
    const low = buildForecast({ productId: 'a', overall: ratedAt(2) });
    const high = buildForecast({ productId: 'b', overall: ratedAt(4) });
    expect(selectProducts(buildBundle({ forecasts: succeed([low, high]) })).forecast).toBe(high);
  });

  it('takes older products of the payload and all of the previous payload as earlier', () => {
    const previous = buildPrevious();
    const bundle = buildBundle({
      forecasts: succeed([revised, morning]),
      previousForecasts: succeed([previous, elsewhere]),
    });
    expect(selectProducts(bundle).earlier).toEqual([morning, previous]);
  });

  it('never takes a previous product as the forecast', () => {
    const { forecast, earlier } = selectProducts(buildBundle({ forecasts: null }));
    expect(forecast).toBeNull();
    expect(earlier).toHaveLength(1);
  });

  it('says so when every product is of another zone', () => {
    const { zoneMismatch } = selectProducts(buildBundle({ forecasts: succeed([elsewhere]) }));
    expect(zoneMismatch).toMatchObject({ kind: 'zone-mismatch', source: 'uac' });
    expect(zoneMismatch?.message).toContain('provo');
  });

  it.each([
    ['unreadable', fail({ kind: 'not-json', message: 'HTML' } as const), true],
    ['empty', fail({ kind: 'empty', message: 'nothing' } as const), false],
    ['absent', null, false],
  ])('tells an %s previous payload from none', (_, previousForecasts, expected) => {
    expect(selectProducts(buildBundle({ previousForecasts })).earlierUnreadable).toBe(expected);
  });
});
