import { notRated, ratedAt, sourceStates, zoneOf, type SourceState } from '@dawn-patrol/contracts';
import { buildForecast, type ForecastFields } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { forecastStanding } from './forecast-standing.ts';
import { buildDecision } from './testing-decision.ts';

const zone = zoneOf('salt-lake');

function standingOf(
  fields: ForecastFields | null,
  uac: SourceState = 'fresh',
  asOf = '2026-03-06T15:00:00Z',
): string {
  const forecast = fields === null ? null : buildForecast(fields);
  return forecastStanding({ decision: buildDecision({ sources: { uac }, asOf }), forecast, zone }).kind;
}

describe('forecastStanding', () => {
  it.each<[string, ForecastFields | null, SourceState, string]>([
    ['a rated forecast of a fresh source', {}, 'fresh', 'in-force'],
    ['a rated forecast of an ageing source', {}, 'ageing', 'in-force'],
    ['nothing', null, 'fresh', 'absent'],
    ['an expired source', {}, 'expired', 'expired'],
    ['an invalid source', {}, 'invalid', 'invalid'],
    ['a missing source', {}, 'missing', 'not-vouched'],
    ['a source that nobody expects', {}, 'not-expected', 'not-vouched'],
    ['a forecast without a date', { issuedAt: null }, 'fresh', 'undated'],
    ['a forecast without an end', { expiresAt: null }, 'fresh', 'undated'],
    ['a forecast of another zone', { zoneId: 'logan' }, 'fresh', 'other-zone'],
    ['a forecast that names no zone', { zoneId: null }, 'fresh', 'other-zone'],
    ['a forecast without a rating', { overall: notRated('none') }, 'fresh', 'not-rated'],
    [
      'a rating with an unrated rose',
      { overall: ratedAt(4), cells: buildForecast({ overall: notRated('none') }).danger.cells },
      'fresh',
      'in-force',
    ],
  ])('takes %s for what it is', (_, fields, uac, kind) => {
    expect(standingOf(fields, uac)).toBe(kind);
  });

  it('believes the end of validity even where the source is called fresh', () => {
    expect(standingOf({}, 'fresh', '2026-03-07T14:10:49Z')).toBe('in-force');
    expect(standingOf({}, 'fresh', '2026-03-07T14:10:50Z')).toBe('expired');
  });

  it('lets only fresh and ageing sources speak', () => {
    expect(sourceStates.filter((state) => standingOf({}, state) === 'in-force')).toEqual(['fresh', 'ageing']);
  });
});
