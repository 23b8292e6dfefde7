import { addHours, fail, succeed, type SourceFailureKind, type SourceState } from '@dawn-patrol/contracts';
import { buildForecast, instant } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../policy/shipped-policies.ts';
import { buildBundle } from '../testing/build-bundle.ts';
import { selectProducts } from '../zone-products.ts';
import { reportUac } from './report-uac.ts';

const issuedAt = instant('2026-03-06T14:00:00Z');

function report(fields: Parameters<typeof buildBundle>[0]) {
  const bundle = buildBundle(fields);
  return reportUac(bundle, selectProducts(bundle, defaultPolicy), defaultPolicy);
}

const second = 1 / 3600;
const byAge: [string, number, SourceState, boolean][] = [
  ['61 minutes before its issue', -61 / 60, 'invalid', true],
  ['60 minutes before its issue', -1, 'fresh', false],
  ['at its issue', 0, 'fresh', false],
  ['18 hours after its issue', 18, 'fresh', false],
  ['a second over 18 hours after its issue', 18 + second, 'ageing', false],
  ['a second before its validity ends', 24 - second, 'ageing', false],
  ['when its validity ends', 24, 'expired', false],
  ['12 hours past its validity', 36, 'expired', false],
  ['a second over 12 hours past its validity', 36 + second, 'expired', true],
  ['12 days old', 288, 'expired', true],
];

const failures: [SourceFailureKind, SourceState][] = [
  ['empty', 'missing'],
  ['not-json', 'invalid'],
  ['schema-mismatch', 'invalid'],
  ['too-large', 'invalid'],
  ['zone-mismatch', 'invalid'],
];

describe('reportUac', () => {
  it.each(byAge)('judges a forecast %s', (_, hours, state, gap) => {
    const forecasts = succeed([buildForecast({ issuedAt })]);
    const found = report({ forecasts, asOf: addHours(issuedAt, hours) });
    expect(found).toMatchObject({ state, gap, referenceAt: issuedAt });
    expect(found.ageHours).toBeCloseTo(hours, 2);
  });

  it('calls an undated forecast invalid', () => {
    const found = report({ forecasts: succeed([buildForecast({ issuedAt: null })]) });
    expect(found).toMatchObject({ state: 'invalid', gap: true, referenceAt: null, ageHours: null });
    expect(found.reason).toContain('no issue time');
  });

  it('calls a forecast without an end of validity invalid', () => {
    const found = report({ forecasts: succeed([buildForecast({ expiresAt: null })]) });
    expect(found).toMatchObject({ state: 'invalid', gap: true });
  });

  it('calls a forecast of another zone invalid', () => {
    const found = report({ forecasts: succeed([buildForecast({ zoneId: 'moab' })]) });
    expect(found).toMatchObject({ state: 'invalid', gap: true, referenceAt: null });
  });

  it.each(failures)('reads the failure %s as %s', (kind, state) => {
    expect(report({ forecasts: fail({ kind, message: 'Expected a forecast.' }) })).toMatchObject({
      state,
      gap: true,
    });
  });

  it.each([null, succeed([])])('calls silence missing where a forecast is due each morning', (forecasts) => {
    expect(report({ forecasts })).toMatchObject({ state: 'missing', gap: true });
  });

  it('calls silence not expected where there are only bulletins', () => {
    expect(report({ zoneId: 'southwest', forecasts: null })).toMatchObject({
      state: 'not-expected',
      gap: false,
    });
  });

  it.each([
    ['expired', succeed([buildForecast({ zoneId: 'abajos', issuedAt: '2026-02-22T14:00:00Z' })])],
    ['invalid', fail({ kind: 'not-json', message: 'HTML' } as const)],
  ])('never sees a gap in an %s bulletin of a zone without daily forecasts', (state, forecasts) => {
    expect(report({ zoneId: 'abajos', forecasts })).toMatchObject({ state, gap: false });
  });
});
