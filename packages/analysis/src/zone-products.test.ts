import { addHours, fail, notRated, ratedAt, succeed, type ZoneForecast } from '@dawn-patrol/contracts';
import { buildForecast } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { buildBundle, buildPrevious, dawn } from './testing/build-bundle.ts';
import { defaultPolicy } from './policy/shipped-policies.ts';
import { passedOverNotes } from './passed-over-notes.ts';
import { selectProducts } from './zone-products.ts';

const morning = buildForecast({ productId: '2', issuedAt: '2026-03-06T14:00:00Z' });
const revised = buildForecast({ productId: '3', issuedAt: '2026-03-06T14:30:00Z' });
/** As far ahead as clocks may differ, and a second more. */
const barelyAhead = buildForecast({ productId: '4', issuedAt: '2026-03-06T16:00:00Z' });
const tooFarAhead = buildForecast({ productId: '5', issuedAt: '2026-03-06T16:00:01Z' });
const tomorrow = buildForecast({ productId: '6', issuedAt: '2026-03-07T14:00:00Z' });
const undated = buildForecast({ productId: '9', issuedAt: null });
const elsewhere = buildForecast({ productId: '8', zoneId: 'provo', issuedAt: '2026-03-06T14:45:00Z' });
const unnamed = buildForecast({ productId: '7', zoneId: null });

const chosen: [string, ZoneForecast[], string | null][] = [
  ['the only product', [morning], '2'],
  ['the newer of two of one day', [morning, revised], '3'],
  ['a dated product before an undated one', [undated, morning], '2'],
  ['an undated product when there is no other', [undated], '9'],
  ['a product an hour ahead, as clocks may differ', [barelyAhead, morning], '4'],
  ["today's product before one a second further ahead", [tooFarAhead, morning], '2'],
  ["today's product before those of the future and the undated", [tomorrow, undated, morning], '2'],
  ['a product of the future when there is no other', [tomorrow], '6'],
  ['the newest product of the future when there are only such', [tooFarAhead, tomorrow], '6'],
  ['a product of the future before an undated one', [undated, tomorrow], '6'],
  ['no product of another zone, however new', [elsewhere, morning], '2'],
  ['a product whose zone nobody named', [unnamed], '7'],
  ['nothing when all are of another zone', [elsewhere], null],
  ['nothing from an empty list', [], null],
];

describe('selectProducts', () => {
  it.each(chosen)('chooses %s', (_, products, productId) => {
    for (const order of [products, products.toReversed()]) {
      const { forecast } = selectProducts(buildBundle({ forecasts: succeed(order) }), defaultPolicy);
      expect(forecast?.productId ?? null).toBe(productId);
    }
  });

  it('breaks a tie in issue time by product number, then by the higher level', () => {
    const low = buildForecast({ productId: '99', overall: ratedAt(4) });
    const high = buildForecast({ productId: '100', overall: ratedAt(1) });
    const unratedTwin = buildForecast({ productId: '100', overall: notRated('none') });
    const bundle = buildBundle({ forecasts: succeed([low, unratedTwin, high]) });
    expect(selectProducts(bundle, defaultPolicy).forecast).toBe(high);
  });

  it('breaks a tie of products without a readable number by the higher level', () => {
    const low = buildForecast({ productId: 'a', overall: ratedAt(2) });
    const high = buildForecast({ productId: 'b', overall: ratedAt(4) });
    expect(selectProducts(buildBundle({ forecasts: succeed([low, high]) }), defaultPolicy).forecast).toBe(
      high,
    );
  });

  it('does not take the forecast itself for an earlier product, as a page of history lists it again', () => {
    const current = buildForecast({ productId: '7' });
    const again = { ...buildForecast({ productId: '7', issuedAt: '2026-03-06T07:00:00Z' }) };
    const nameless = buildForecast({ productId: null, issuedAt: '2026-03-05T07:00:00Z' });
    const bundle = buildBundle({
      forecasts: succeed([current]),
      previousForecasts: succeed([again, nameless]),
    });
    expect(selectProducts(bundle, defaultPolicy).earlier).toEqual([nameless]);
  });

  it('takes older products of the payload and all of the previous payload as earlier', () => {
    const previous = buildPrevious();
    const bundle = buildBundle({
      forecasts: succeed([revised, morning]),
      previousForecasts: succeed([previous, elsewhere]),
    });
    expect(selectProducts(bundle, defaultPolicy).earlier).toEqual([morning, previous]);
  });

  it('never takes a previous product as the forecast', () => {
    const { forecast, earlier } = selectProducts(buildBundle({ forecasts: null }), defaultPolicy);
    expect(forecast).toBeNull();
    expect(earlier).toHaveLength(1);
  });

  it('says so when every product is of another zone', () => {
    const { zoneMismatch } = selectProducts(buildBundle({ forecasts: succeed([elsewhere]) }), defaultPolicy);
    expect(zoneMismatch).toMatchObject({ kind: 'zone-mismatch', source: 'uac' });
    expect(zoneMismatch?.message).toContain('provo');
  });

  it.each([
    ['unreadable', fail({ kind: 'not-json', message: 'HTML' } as const), true],
    ['empty', fail({ kind: 'empty', message: 'nothing' } as const), false],
    ['absent', null, false],
  ])('tells an %s previous payload from none', (_, previousForecasts, expected) => {
    expect(selectProducts(buildBundle({ previousForecasts }), defaultPolicy).earlierUnreadable).toBe(
      expected,
    );
  });

  it.each([
    ['nothing beside an older product', [revised, morning], []],
    ['nothing beside an older undated previous product', [morning], []],
    ['a product of the future', [tomorrow, morning], ['product-in-future']],
    [
      'each product of the future',
      [tooFarAhead, tomorrow, morning],
      ['product-in-future', 'product-in-future'],
    ],
    ['an undated product', [undated, morning], ['product-undated']],
    ['an undated product beside one of the future', [undated, tomorrow], ['product-undated']],
    ['nothing when all are of the future', [tooFarAhead, tomorrow], []],
    ['nothing of another zone', [elsewhere, morning], []],
  ])('says that it passed over %s', (_, products, codes) => {
    for (const order of [products, products.toReversed()]) {
      const bundle = buildBundle({ forecasts: succeed(order), previousForecasts: succeed([undated]) });
      const notes = passedOverNotes(selectProducts(bundle, defaultPolicy));
      expect(notes.map(({ code }) => code)).toEqual(codes);
    }
  });

  it('names both products in the note, and what the one passed over is rated', () => {
    const high = buildForecast({ productId: '6', overall: ratedAt(4), issuedAt: '2026-03-07T14:00:00Z' });
    const unrated = buildForecast({ productId: null, overall: notRated('none'), issuedAt: null });
    const bundle = buildBundle({ forecasts: succeed([high, morning, unrated]) });
    expect(passedOverNotes(selectProducts(bundle, defaultPolicy)).map(({ message }) => message)).toEqual([
      'Product 6, rated 4 high, is dated 2026-03-07T14:00:00Z, after the moment being judged. It was passed over for product 2.',
      'A product without a number, not rated, carries no issue time. It was passed over for product 2.',
    ]);
  });

  it('takes a product of the future for the forecast once its time has come', () => {
    const bundle = buildBundle({ forecasts: succeed([morning, tomorrow]), asOf: addHours(dawn, 24) });
    expect(selectProducts(bundle, defaultPolicy)).toMatchObject({ forecast: tomorrow, passedOver: [] });
  });
});
