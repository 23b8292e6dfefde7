import {
  addHours,
  fail,
  notRated,
  ratedAt,
  succeed,
  type DangerRating,
  type ZoneForecast,
} from '@dawn-patrol/contracts';
import { buildForecast, instant } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { assess } from '../testing/build-bundle.ts';
import { evaluateRule } from './evaluate-rule.ts';
import { ruleSettings } from '../testing/rule-settings.ts';

const issuedAt = instant('2026-03-06T14:00:00Z');

function forecast(overall: DangerRating): ZoneForecast {
  return buildForecast({ productId: '200', overall, issuedAt });
}

function earlier(overall: DangerRating, hours: number, productId = '100'): ZoneForecast {
  return buildForecast({ productId, overall, issuedAt: addHours(issuedAt, -hours) });
}

function find(now: DangerRating, before: ZoneForecast[]) {
  const fields = { forecasts: succeed([forecast(now)]), previousForecasts: succeed(before) };
  return evaluateRule(ruleSettings('rapid-rise'), assess(fields));
}

const second = 1 / 3600;
const none = notRated('none');
const missing = notRated('missing');
const unknown = notRated('unknown');

const rises: [string, DangerRating, ZoneForecast[], object][] = [
  ['two up in a day', ratedAt(4), [earlier(ratedAt(2), 24)], { outcome: 'matched' }],
  ['three up', ratedAt(4), [earlier(ratedAt(1), 24)], { outcome: 'matched' }],
  ['one up', ratedAt(3), [earlier(ratedAt(2), 24)], { outcome: 'not-matched' }],
  ['no change', ratedAt(3), [earlier(ratedAt(3), 24)], { outcome: 'not-matched' }],
  ['two down', ratedAt(2), [earlier(ratedAt(4), 24)], { outcome: 'not-matched' }],
  ['two up in exactly 27 hours', ratedAt(4), [earlier(ratedAt(2), 27)], { outcome: 'matched' }],
  ['two up in a second less', ratedAt(4), [earlier(ratedAt(2), 27 - second)], { outcome: 'matched' }],
  [
    'two up in a second more',
    ratedAt(4),
    [earlier(ratedAt(2), 27 + second)],
    { outcome: 'not-evaluable', missing: ['previous-forecast'] },
  ],
  ['two up in an hour', ratedAt(4), [earlier(ratedAt(2), 1)], { outcome: 'matched' }],
  [
    'a product of the same moment',
    ratedAt(4),
    [earlier(ratedAt(2), 0)],
    { outcome: 'not-evaluable', missing: ['previous-forecast'] },
  ],
  [
    'a later product',
    ratedAt(4),
    [earlier(ratedAt(2), -1)],
    { outcome: 'not-evaluable', missing: ['previous-forecast'] },
  ],
  ['no earlier product', ratedAt(4), [], { outcome: 'not-evaluable', missing: ['previous-forecast'] }],
  ['from none', ratedAt(4), [earlier(none, 24)], { outcome: 'not-matched' }],
  ['to none', none, [earlier(ratedAt(1), 24)], { outcome: 'not-matched' }],
  [
    'to a missing rating',
    missing,
    [earlier(ratedAt(1), 24)],
    { outcome: 'not-evaluable', missing: ['rating'] },
  ],
  [
    'to an unknown rating',
    unknown,
    [earlier(ratedAt(1), 24)],
    { outcome: 'not-evaluable', missing: ['rating'] },
  ],
  [
    'from a missing rating',
    ratedAt(4),
    [earlier(missing, 24)],
    { outcome: 'not-evaluable', missing: ['previous-rating'] },
  ],
  [
    'from an unknown rating',
    ratedAt(4),
    [earlier(unknown, 24)],
    { outcome: 'not-evaluable', missing: ['previous-rating'] },
  ],
  [
    'one up, beside an unreadable product',
    ratedAt(4),
    [earlier(ratedAt(3), 24), earlier(unknown, 12)],
    { outcome: 'not-evaluable', missing: ['previous-rating'] },
  ],
  [
    'two up, beside an unreadable product',
    ratedAt(4),
    [earlier(ratedAt(2), 24), earlier(unknown, 12)],
    { outcome: 'matched' },
  ],
  ['two up, beside none', ratedAt(4), [earlier(ratedAt(2), 24), earlier(none, 12)], { outcome: 'matched' }],
  [
    'one up, beside none',
    ratedAt(4),
    [earlier(ratedAt(3), 24), earlier(none, 12)],
    { outcome: 'not-matched' },
  ],
  [
    'one up, beside an undated product',
    ratedAt(4),
    [earlier(ratedAt(3), 24), buildForecast({ issuedAt: null, overall: ratedAt(1) })],
    { outcome: 'not-evaluable', missing: ['previous-issue-time'] },
  ],
];

/** A product of a day in Denver without a time, so many days before 6 March. */
function ofDay(overall: DangerRating, daysBefore: number): ZoneForecast {
  const begins = addHours(instant('2026-03-06T07:00:00Z'), -24 * daysBefore);
  return {
    ...buildForecast({ productId: '100', overall, issuedAt: begins }),
    issuedBefore: addHours(begins, 24),
  };
}

function findAt(issued: string, before: ZoneForecast[]) {
  const now = buildForecast({ productId: '200', overall: ratedAt(4), issuedAt: issued });
  const fields = { forecasts: succeed([now]), previousForecasts: succeed(before) };
  return evaluateRule(ruleSettings('rapid-rise'), assess(fields));
}

const unclear = { outcome: 'not-evaluable', missing: ['previous-issue-time'] };
const tooOld = { outcome: 'not-evaluable', missing: ['previous-forecast'] };
const level = ratedAt;
const noRise = buildForecast({ productId: '150', overall: level(3), issuedAt: '2026-03-06T08:30:00Z' });

/** The clock in Denver shows the issue time less seven hours: 10:00 UTC is 3 in the morning. */
const daysWithoutTime: [string, string, ZoneForecast[], object][] = [
  ['yesterday, seen a second before three', '2026-03-06T09:59:59Z', [ofDay(level(2), 1)], { outcome: 'matched' }],
  ['yesterday, seen at three, 27 hours after its beginning', '2026-03-06T10:00:00Z', [ofDay(level(2), 1)], { outcome: 'matched' }],
  ['yesterday, seen a second after three', '2026-03-06T10:00:01Z', [ofDay(level(2), 1)], unclear],
  ['yesterday, seen at ten past seven', '2026-03-06T14:10:00Z', [ofDay(level(2), 1)], unclear],
  ['the day before yesterday, seen a second before three', '2026-03-06T09:59:59Z', [ofDay(level(2), 2)], unclear],
  ['the day before yesterday, seen at three, 27 hours after its end', '2026-03-06T10:00:00Z', [ofDay(level(2), 2)], tooOld],
  ['today, whenever it was', '2026-03-06T14:10:00Z', [ofDay(level(2), 0)], { outcome: 'matched' }],
  ['tomorrow', '2026-03-06T14:10:00Z', [ofDay(level(2), -1)], tooOld],
  ['yesterday, one level lower', '2026-03-06T14:10:00Z', [ofDay(level(3), 1)], unclear],
  ['yesterday, beside a product of today without a rise', '2026-03-06T14:10:00Z', [ofDay(level(2), 1), noRise], unclear],
  ['yesterday, one level lower, beside such a product', '2026-03-06T14:10:00Z', [ofDay(level(3), 1), noRise], { outcome: 'not-matched' }],
  ['yesterday without a rating, beside such a product', '2026-03-06T14:10:00Z', [ofDay(none, 1), noRise], { outcome: 'not-matched' }],
  ['yesterday with an unreadable rating, beside such a product', '2026-03-06T14:10:00Z', [ofDay(unknown, 1), noRise], unclear],
]; // prettier-ignore

describe('rapid-rise from a product that names a day and no time', () => {
  it.each(daysWithoutTime)('%s', (_, issued, before, expected) => {
    expect(findAt(issued, before)).toMatchObject(expected);
    expect(findAt(issued, before.toReversed())).toEqual(findAt(issued, before));
  });

  it('is open between two such days, and shows the most hours where it matches', () => {
    const now = { ...ofDay(ratedAt(4), 0), productId: '200' };
    const fields = (before: ZoneForecast) => ({
      forecasts: succeed([now]),
      previousForecasts: succeed([before]),
    });
    const settings = ruleSettings('rapid-rise');
    expect(evaluateRule(settings, assess(fields(ofDay(ratedAt(2), 1))))).toMatchObject(unclear);
    expect(findAt('2026-03-06T10:00:00Z', [ofDay(ratedAt(2), 1)]).evidence).toMatchObject({ hours: 27 });
  });
});

describe('rapid-rise', () => {
  it.each(rises)('%s', (_, now, before, expected) => {
    expect(find(now, before)).toMatchObject(expected);
    expect(find(now, before.toReversed())).toEqual(find(now, before));
  });

  it('shows the levels, the hours to a tenth and the product it rose from', () => {
    expect(find(ratedAt(4), [earlier(ratedAt(2), 24.18)]).evidence).toEqual({
      fromLevel: 2,
      toLevel: 4,
      hours: 24.2,
      fromProductId: '100',
    });
  });

  it('compares with the lowest earlier level, and the newest product of that level', () => {
    const before = [earlier(ratedAt(2), 26, 'b'), earlier(ratedAt(1), 20, 'c'), earlier(ratedAt(1), 8, 'd')];
    expect(find(ratedAt(4), before).evidence).toMatchObject({ fromLevel: 1, fromProductId: 'd' });
  });

  it('takes the higher number for the newer of two of one level and time', () => {
    const before = [earlier(ratedAt(1), 8, '99'), earlier(ratedAt(1), 8, '100')];
    for (const order of [before, before.toReversed()]) {
      expect(find(ratedAt(4), order).evidence).toMatchObject({ fromProductId: '100' });
    }
  });

  it('says why a change from not rated is no rise', () => {
    expect(find(ratedAt(4), [earlier(none, 24)]).evidence).toHaveProperty('note');
    expect(find(none, [earlier(ratedAt(2), 24)]).evidence).toHaveProperty('note');
  });

  it('reads older products of the same payload too', () => {
    const forecasts = succeed([forecast(ratedAt(4)), earlier(ratedAt(2), 10)]);
    const settings = ruleSettings('rapid-rise');
    expect(evaluateRule(settings, assess({ forecasts, previousForecasts: null })).outcome).toBe('matched');
  });

  it('does not compare with a product of another zone', () => {
    const other = { ...earlier(ratedAt(1), 24), zoneId: 'logan' as const };
    expect(find(ratedAt(4), [other]).outcome).toBe('not-evaluable');
  });

  it.each([
    ['forecast', { forecasts: null }],
    ['issue-time', { forecasts: succeed([buildForecast({ issuedAt: null })]) }],
    ['previous-forecast', { previousForecasts: null }],
    ['previous-forecast', { previousForecasts: fail({ kind: 'not-json', message: 'HTML' } as const) }],
  ])('cannot be evaluated without %s', (missing, fields) => {
    const found = evaluateRule(ruleSettings('rapid-rise'), assess(fields));
    expect(found).toMatchObject({ outcome: 'not-evaluable', missing: [missing] });
  });

  it('stays open when a previous payload is unreadable and the own payload shows no rise', () => {
    const forecasts = succeed([forecast(ratedAt(3)), earlier(ratedAt(3), 10)]);
    const previousForecasts = fail({ kind: 'not-json', message: 'HTML' } as const);
    const found = evaluateRule(ruleSettings('rapid-rise'), assess({ forecasts, previousForecasts }));
    expect(found).toMatchObject({ outcome: 'not-evaluable', missing: ['previous-forecast'] });
  });
});
