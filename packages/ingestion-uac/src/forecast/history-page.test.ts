import { zoneForecastSchema, type Note } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { load } from '../__fixtures__/load.ts';
import { parseUacForecast, parseUacForecasts } from './parse-uac-forecasts.ts';

function readAll(payload: unknown) {
  const result = parseUacForecasts(payload, { zoneId: 'salt-lake' });
  if (!result.ok) throw new Error(result.failure.message);
  return result.value.map((forecast) => zoneForecastSchema.parse(forecast));
}

function read(product: Record<string, unknown>) {
  const [forecast] = readAll({ forecasts: [{ forecast: product }] });
  if (forecast === undefined) throw new Error('no forecast');
  return forecast;
}

const codesOf = (notes: readonly Note[]) => notes.map(({ code }) => code);
const page = readAll(load('uac-history-page.json'));

describe('a page of history', () => {
  it('gives its ten products, newest first, ready to stand as the products before', () => {
    expect(page.map(({ productId }) => productId)).toEqual([
      '102551',
      '102489',
      '102441',
      '102393',
      '102334',
      '102283',
      '102232',
      '102191',
      '102120',
      '102064',
    ]);
    expect(page.map(({ danger: { overall } }) => (overall.rated ? overall.level : overall.reason))).toEqual([
      3, 2, 2, 3, 3, 3, 3, 3, 3, 4,
    ]);
    expect(page.every(({ zoneId, center }) => zoneId === 'salt-lake' && center === 'UAC')).toBe(true);
  });

  it('gives the same forecast as the current payload does, but for texts', () => {
    const current = parseUacForecast(load('uac-ordinary-day.json'), { zoneId: 'salt-lake' });
    const [past] = page;
    if (!current.ok || past === undefined) throw new Error('no forecast');
    const { texts: _texts, notes, issuedAt, expiresAt, ...published } = current.value;
    expect(past).toMatchObject(published);
    expect(codesOf(past.notes)).toEqual(codesOf(notes));
    // The date of a page has minutes, the timestamp of the current payload seconds.
    expect([past.issuedAt, past.expiresAt]).toEqual([
      issuedAt?.replace(':50Z', ':00Z'),
      expiresAt?.replace(':50Z', ':00Z'),
    ]);
  });

  it('has HTML texts: tags, images, frames, entities, zero-width characters go and words stay', () => {
    expect(page[0]?.texts).toEqual({
      bottomLine:
        'The danger is CONSIDERABLE up high & MODERATE lower down.\n\n“If in doubt,” keep to gentle slopes.',
      currentConditions: [
        'Snow fell overnight. Winds were light.',
        'Ridge tops above 9,500’: gusts > 30 mph',
        'Valleys: calm',
        'More on the weather page.',
      ].join('\n\n'),
      mountainWeather: null,
      recentActivity: null,
      specialBulletin: null,
    });
    expect(page[1]?.texts).toMatchObject({
      bottomLine: null,
      currentConditions: 'A quiet night – no new snow.',
    });
  });

  it('with a date that has no time takes midnight in Denver, the earliest it can be, and says so', () => {
    expect(page[2]).toMatchObject({
      issuedAt: '2026-03-04T07:00:00Z',
      issuedBefore: '2026-03-05T07:00:00Z',
      expiresAt: '2026-03-05T07:00:00Z',
      expiryBasis: 'assumed-24h',
    });
    expect(codesOf(page[2]?.notes ?? [])).toEqual(['issue-time-assumed']);
  });

  it('keeps two products of one day that has no times, the higher number first', () => {
    const two = ['102340', '102362', '102339'].map((Nid) => ({ forecast: { Nid, Date: '2026/03/02' } }));
    expect(readAll({ forecasts: two }).map(({ productId }) => productId)).toEqual([
      '102362',
      '102340',
      '102339',
    ]);
  });
});

describe('a product of a page', () => {
  const product = {
    Date: 'Thursday, April 2, 2026 - 7:42am',
    Region: 'Salt Lake',
    'Overall Danger Rating': 'Moderate',
    'Overall rose': Array.from({ length: 24 }, () => 4).join(','),
    'Type 1': 'Wet Snow',
    'Rose 1': Array.from({ length: 24 }, () => 16).join(','),
    Summary: 'Written for a test.',
    'Special Announcement': 'Written for a test.',
    Nid: 103999,
  };

  it.each([
    ['lower case', (name: string) => name.toLowerCase()],
    ['capitals', (name: string) => name.toUpperCase()],
    ['underscores', (name: string) => name.replaceAll(' ', '_')],
    ['spaces around', (name: string) => `  ${name.replace(' ', '  ')} `],
  ])('is read with %s in its names', (_how, rename) => {
    const renamed = Object.entries(product).map(([name, value]) => [rename(name), value]);
    expect(read(Object.fromEntries(renamed))).toEqual(read(product));
    expect(read(product)).toMatchObject({
      issuedAt: '2026-04-02T13:42:00Z',
      productId: '103999',
      problems: [{ type: 'wet-snow' }],
    });
  });

  it('with a field twice takes the first', () => {
    expect(read({ Nid: '1', nid: '2' }).productId).toBe('1');
  });

  it.each(Object.keys(product))('without %s says nothing in its place: a missing key is a blank', (name) => {
    const absent = read({ ...product, [name]: undefined });
    expect(absent).not.toEqual(read(product));
    for (const value of [null, '', '<p>&nbsp;</p>\r\n']) {
      expect(read({ ...product, [name]: value })).toEqual(absent);
    }
  });

  it('of which nothing is known is read as that', () => {
    const forecast = read({});
    expect(forecast).toMatchObject({ zoneId: 'salt-lake', productId: null, issuedAt: null, problems: [] });
    expect(forecast.danger.overall).toEqual({ rated: false, reason: 'missing' });
  });

  it.each([
    ['in a bare list', [{ forecast: product }]],
    ['alone', { forecast: product }],
    ['in a text', JSON.stringify({ forecasts: [{ forecast: product }] })],
    ['beside entries of no shape', { forecasts: [{ forecast: product }, null] }],
  ])('may come %s', (_where, payload) => {
    expect(readAll(payload)[0]).toMatchObject({ productId: '103999' });
  });

  it('of another zone than was asked for fails, with its place', () => {
    expect(
      parseUacForecasts({ forecasts: [{ forecast: { ...product, Region: 'Moab' } }] }, { zoneId: 'provo' }),
    ).toMatchObject({ ok: false, failure: { kind: 'zone-mismatch', path: 'forecasts.0.forecast' } });
  });
});
