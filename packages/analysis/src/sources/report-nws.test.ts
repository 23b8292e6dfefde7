import { addHours, fail, succeed, type SourceState } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../policy/shipped-policies.ts';
import { buildAlerts, buildBundle, buildWeather, dawn } from '../testing/build-bundle.ts';
import { reportNws } from './report-nws.ts';

const second = 1 / 3600;
const byAge: [string, number, SourceState, boolean][] = [
  ['61 minutes after the moment', -61 / 60, 'invalid', true],
  ['60 minutes after the moment', -1, 'fresh', false],
  ['6 hours before', 6, 'fresh', false],
  ['a second over 6 hours before', 6 + second, 'ageing', false],
  ['12 hours before', 12, 'ageing', false],
  ['a second over 12 hours before', 12 + second, 'expired', true],
];
const unreadable = fail({ kind: 'not-json', message: 'Expected alerts, got HTML.' } as const);
const empty = fail({ kind: 'empty', message: 'nothing' } as const);

function report(fields: Parameters<typeof buildBundle>[0]) {
  return reportNws(buildBundle(fields), defaultPolicy);
}

describe('reportNws', () => {
  it.each(byAge)('judges weather updated %s', (_, hours, state, gap) => {
    const updatedAt = addHours(dawn, -hours);
    expect(report({ weather: succeed(buildWeather({ updatedAt })) })).toMatchObject({
      state,
      gap,
      referenceAt: updatedAt,
    });
  });

  it.each([
    ['no weather', null, 'missing'],
    ['an empty payload', empty, 'missing'],
    ['an unreadable payload', unreadable, 'invalid'],
    ['weather without an update time', succeed(buildWeather({ updatedAt: null })), 'invalid'],
  ])('judges %s', (_, weather, state) => {
    expect(report({ weather })).toMatchObject({ state, gap: true, referenceAt: null });
  });

  it('stays missing when alerts came and weather did not', () => {
    expect(report({ weather: null, alerts: succeed(buildAlerts()) }).state).toBe('missing');
  });

  it.each([null, empty])('does not mind alerts that did not come', (alerts) => {
    expect(report({ alerts })).toMatchObject({ state: 'fresh', gap: false });
  });

  it('is invalid when alerts came unreadable, and keeps the weather time', () => {
    const found = report({ alerts: unreadable });
    expect(found).toMatchObject({ state: 'invalid', gap: true, ageHours: 3 });
    expect(found.reason).toContain('alerts could not be read');
  });
});
