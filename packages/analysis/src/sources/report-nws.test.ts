import { addHours, fail, succeed, type SourceState, type ZoneBundle } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../policy/shipped-policies.ts';
import { buildAlerts, buildBundle, buildGrid, buildWeather, dawn } from '../testing/build-bundle.ts';
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

  it.each([
    ['alerts of 6 hours ago', { updatedAt: addHours(dawn, -6) }, false],
    ['older alerts', { updatedAt: addHours(dawn, -6 - second) }, true],
    ['alerts from further ahead than clocks may differ', { updatedAt: addHours(dawn, 2) }, true],
    ['alerts without a time', { updatedAt: null }, false],
  ])('keeps its state with %s, and says so when they are not of the moment', (_, fields, said) => {
    const found = report({ alerts: succeed({ ...buildAlerts(), ...fields }) });
    expect(found).toMatchObject({ state: 'fresh', gap: false });
    expect(found.reason.includes('not of this moment')).toBe(said);
  });

  it('says that the list of alerts is not complete', () => {
    const found = report({ alerts: succeed({ ...buildAlerts(), complete: false }) });
    expect(found.reason).toContain('not complete');
  });
});

const hourlyAt = (hours: number | null) =>
  succeed(buildWeather({ updatedAt: hours === null ? null : addHours(dawn, -hours) }));
const gridAt = (hours: number | null) =>
  succeed(buildGrid({ updatedAt: hours === null ? null : addHours(dawn, -hours) }));

const both: [string, Partial<ZoneBundle>, object, string][] = [
  [
    'a newer grid',
    { weather: hourlyAt(20), grid: gridAt(1) },
    { state: 'fresh', ageHours: 1 },
    'The weather grid was updated 1.0 h ago. The hourly weather forecast was updated 20.0 h ago.',
  ],
  [
    'an older grid',
    { weather: hourlyAt(1), grid: gridAt(20) },
    { state: 'fresh', ageHours: 1 },
    'The hourly weather forecast was updated 1.0 h ago. The weather grid was updated 20.0 h ago.',
  ],
  [
    'a grid alone',
    { weather: null, grid: gridAt(7) },
    { state: 'ageing', ageHours: 7, gap: false },
    'The weather grid was updated 7.0 h ago. No hourly weather forecast came.',
  ],
  [
    'a grid that came empty',
    { grid: empty },
    { state: 'fresh' },
    'The hourly weather forecast was updated 3.0 h ago.',
  ],
  [
    'a grid of the future',
    { grid: gridAt(-2) },
    { state: 'fresh', ageHours: 3 },
    'The hourly weather forecast was updated 3.0 h ago. The weather grid was updated after the moment being judged, by 2.0 h.',
  ],
  [
    'an hourly forecast of the future beside a grid',
    { weather: hourlyAt(-2), grid: gridAt(8) },
    { state: 'ageing', ageHours: 8 },
    'The weather grid was updated 8.0 h ago. The hourly weather forecast was updated after the moment being judged, by 2.0 h.',
  ],
  [
    'both of the future',
    { weather: hourlyAt(-2), grid: gridAt(-3) },
    { state: 'invalid', ageHours: -3 },
    'after',
  ],
  [
    'an hourly forecast of the future beside a grid without a time',
    { weather: hourlyAt(-2), grid: gridAt(null) },
    { state: 'invalid', ageHours: -2 },
    'after the moment being judged, by 2.0 h.',
  ],
  [
    'a grid without a time',
    { grid: gridAt(null) },
    { state: 'fresh', ageHours: 3 },
    'carries no update time',
  ],
  [
    'an hourly forecast without a time beside a grid',
    { weather: hourlyAt(null), grid: gridAt(4) },
    { state: 'fresh', ageHours: 4 },
    'The hourly weather forecast carries no update time.',
  ],
  [
    'both without a time',
    { weather: hourlyAt(null), grid: gridAt(null) },
    { state: 'invalid', referenceAt: null },
    'carries no update time',
  ],
  [
    'an unreadable grid',
    { grid: unreadable },
    { state: 'invalid', gap: true, ageHours: 3 },
    'could not be read',
  ],
  [
    'an unreadable hourly forecast beside a grid',
    { weather: unreadable, grid: gridAt(4) },
    { state: 'invalid', gap: true, ageHours: 4 },
    'The hourly weather forecast could not be read.',
  ],
  [
    'a grid of a lower band alone, which is not the weather of the start zones',
    { weather: null, grids: { lower: gridAt(1) } },
    { state: 'missing', referenceAt: null },
    'No hourly weather forecast came.',
  ],
  [
    'neither',
    { weather: null, grid: null },
    { state: 'missing', referenceAt: null },
    'No hourly weather forecast came.',
  ],
];

describe('reportNws with a raw grid', () => {
  it.each(both)('judges %s', (_, fields, expected, reason) => {
    const found = report(fields);
    expect(found).toMatchObject(expected);
    expect(found.reason).toContain(reason);
  });
});
