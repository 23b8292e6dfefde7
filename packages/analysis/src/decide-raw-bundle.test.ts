import { fail, ratedAt, rawBundleSchema, succeed, type SourceParsers } from '@dawn-patrol/contracts';
import { buildForecast } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { assembleZoneBundle } from './assemble-zone-bundle.ts';
import { decideDocument, decideRawBundle } from './decide-raw-bundle.ts';
import { defaultPolicy } from './policy/shipped-policies.ts';
import { buildAlerts, buildWeather } from './testing/build-bundle.ts';
import { buildStation } from './testing/build-station.ts';

const parsers: SourceParsers = {
  uac: (payload, { zoneId }) =>
    payload === 'broken' ? fail({ kind: 'not-json', message: 'HTML' }) : succeed([buildForecast({ zoneId })]),
  nwsHourly: () => succeed(buildWeather()),
  nwsAlerts: () => succeed(buildAlerts()),
  nwsGrid: () => fail({ kind: 'schema-mismatch', message: 'not used here' }),
  snotel: () => succeed({ stations: [buildStation()], notes: [] }),
  uacObservations: () => succeed({ observations: [], notes: [] }),
  mapLayer: () => succeed({ zones: [], notes: [] }),
};
const tools = { parsers, policy: defaultPolicy };
const document = { zoneId: 'salt-lake', asOf: '2026-03-06T08:00:00-07:00', uac: {}, snotel: '' };

describe('assembleZoneBundle', () => {
  it('takes a null or absent payload as a source that gave nothing, and parses every other', () => {
    const raw = rawBundleSchema.parse({ ...document, nwsHourly: null, nwsAlerts: { features: [] } });
    expect(assembleZoneBundle(raw, parsers)).toMatchObject({
      forecasts: { ok: true, value: [{ zoneId: 'salt-lake' }] },
      previousForecasts: null,
      weather: null,
      alerts: { ok: true },
      snowpack: { ok: true },
    });
  });

  it('keeps the grid of each elevation band apart', () => {
    const raw = rawBundleSchema.parse({ ...document, nwsGrids: { lower: {}, middle: null } });
    expect(assembleZoneBundle(raw, parsers).grids).toEqual({ lower: expect.objectContaining({ ok: false }) });
  });

  it.each([
    ['where there is no hourly one', { nwsHourly: null, nwsForecast: 'half days' }, 'half days'],
    ['not where there is', { nwsHourly: 'hours', nwsForecast: 'half days' }, 'hours'],
    [
      'not where the hourly one cannot be read: that stays a fault',
      { nwsHourly: '', nwsForecast: 'half days' },
      '',
    ],
  ])('reads the 12-hour forecast %s', (_, members, read) => {
    const raw = rawBundleSchema.parse({ ...document, ...members });
    const nwsHourly = (payload: unknown) => fail({ kind: 'not-json', message: String(payload) } as const);
    expect(assembleZoneBundle(raw, { ...parsers, nwsHourly }).weather).toMatchObject({
      failure: { message: read },
    });
  });

  it('keeps the other sources when one cannot be read', () => {
    const raw = rawBundleSchema.parse({ ...document, previousUac: 'broken' });
    const bundle = assembleZoneBundle(raw, parsers);
    expect(bundle).toMatchObject({ forecasts: { ok: true }, previousForecasts: { ok: false } });
  });
});

describe('decideRawBundle', () => {
  it('returns the decision with the bundle that it rests on', () => {
    const { bundle, decision } = decideRawBundle(rawBundleSchema.parse(document), tools);
    expect(bundle.asOf).toBe('2026-03-06T15:00:00Z');
    expect(decision).toMatchObject({ zoneId: 'salt-lake', asOf: bundle.asOf, action: 'human-review' });
  });
});

describe('the forecast that a decision rests on', () => {
  it('is the one chosen, not the first of the payload', () => {
    const future = buildForecast({ productId: '2', issuedAt: '2026-03-07T14:00:00Z', overall: ratedAt(1) });
    const today = buildForecast({ productId: '1', overall: ratedAt(4) });
    const choosy = { ...parsers, uac: () => succeed([future, today]) };
    const raw = rawBundleSchema.parse(document);
    const { forecast, decision } = decideRawBundle(raw, { parsers: choosy, policy: defaultPolicy });
    expect(forecast).toBe(today);
    expect(decision).toMatchObject({
      action: 'auto-send',
      flags: ['data-gap', 'second-opinion-differs', 'source-invalid'],
    });
    expect(decision.assessment.notes).toMatchObject([{ code: 'product-in-future' }]);
  });

  it('is null where there is none', () => {
    const raw = rawBundleSchema.parse({ ...document, uac: null });
    expect(decideRawBundle(raw, tools).forecast).toBeNull();
  });
});

describe('decideDocument', () => {
  it('answers a raw bundle with a decision', () => {
    expect(decideDocument(document, tools)).toMatchObject({ ok: true, baseAction: 'human-review' });
  });

  it.each([
    ['an unknown zone', { ...document, zoneId: 'wasatch' }, 'zoneId'],
    ['no zone', { asOf: document.asOf }, 'zoneId'],
    ['a moment without an offset', { ...document, asOf: '2026-03-06T08:00:00' }, 'asOf'],
    ['a list', [], ''],
    ['nothing', null, ''],
  ])('refuses %s with the path', (_, bad, path) => {
    expect(decideDocument(bad, tools)).toMatchObject({
      ok: false,
      failure: { kind: 'schema-mismatch', path },
    });
  });
});
