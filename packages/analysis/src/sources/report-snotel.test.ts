import {
  addHours,
  fail,
  succeed,
  type IsoInstant,
  type SourceState,
  type StationSeries,
  type ZoneBundle,
} from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../policy/shipped-policies.ts';
import { buildBundle } from '../testing/build-bundle.ts';
import { buildHours, buildStation, dayEnd } from '../testing/build-station.ts';
import { reportSnotel } from './report-snotel.ts';

const nothing = {
  depthCm: [null, null],
  sweMm: [null, null],
  maximumC: [null, null],
  observedC: [null, null],
} as const;
const newestMissing = {
  depthCm: [100, null],
  sweMm: [300, null],
  maximumC: [1, null],
  observedC: [1, null],
} as const;

function report(stations: StationSeries[], asOf?: IsoInstant) {
  const snowpack = succeed({ stations, notes: [] });
  return reportSnotel(buildBundle({ snowpack, ...(asOf === undefined ? {} : { asOf }) }), defaultPolicy);
}

const second = 1 / 3600;
const byAge: [string, number, SourceState, boolean][] = [
  ['an hour to come', -1, 'fresh', false],
  ['12 hours ago', 12, 'fresh', false],
  ['a second over 12 hours ago', 12 + second, 'ageing', false],
  ['24 hours ago', 24, 'ageing', false],
  ['a second over 24 hours ago', 24 + second, 'expired', true],
];

describe('reportSnotel', () => {
  it.each(byAge)('judges a newest day that ended %s', (_, hours, state, gap) => {
    expect(report([buildStation()], addHours(dayEnd, hours))).toMatchObject({
      state,
      gap,
      referenceAt: dayEnd,
    });
  });

  it('does not use a day that ends more than an hour later, and judges the day before', () => {
    const found = report([buildStation()], addHours(dayEnd, -1 - second));
    expect(found).toMatchObject({ state: 'ageing', referenceAt: addHours(dayEnd, -24) });
  });

  it('is invalid when every measured day is still to come', () => {
    const found = report([buildStation()], addHours(dayEnd, -48));
    expect(found).toMatchObject({ state: 'invalid', gap: true, referenceAt: dayEnd, ageHours: -48 });
  });

  it('takes the newest day of any station', () => {
    const late = buildStation({ triplet: '366:UT:SNTL', endsAt: addHours(dayEnd, -48) });
    expect(report([late, buildStation()]).referenceAt).toBe(dayEnd);
    expect(report([buildStation(), late]).referenceAt).toBe(dayEnd);
  });

  it('does not count a day without readings', () => {
    expect(report([buildStation(newestMissing)])).toMatchObject({
      referenceAt: addHours(dayEnd, -24),
      state: 'expired',
    });
  });

  it.each([
    ['only readings that failed their checks', [buildStation({ quality: 'fail' })]],
    ['no readings', [buildStation(nothing)]],
    ['no stations', []],
  ])('is invalid with %s', (_, stations) => {
    expect(report(stations)).toMatchObject({ state: 'invalid', gap: true, referenceAt: null });
  });

  it('counts a suspect reading as a sign of life', () => {
    expect(report([buildStation({ quality: 'suspect' })]).state).toBe('fresh');
  });

  it.each([
    ['nothing', null, 'missing'],
    ['an empty payload', fail({ kind: 'empty', message: 'nothing' } as const), 'missing'],
    ['an unreadable payload', fail({ kind: 'not-json', message: 'HTML' } as const), 'invalid'],
  ])('judges %s', (_, snowpack, state) => {
    expect(reportSnotel(buildBundle({ snowpack }), defaultPolicy)).toMatchObject({ state, gap: true });
  });

  it('is as old as its snow values when the temperatures are newer, and says so', () => {
    const late = buildStation({ depthCm: [100, null], sweMm: [300, null] });
    const found = report([late]);
    expect(found).toMatchObject({ state: 'expired', gap: true, referenceAt: addHours(dayEnd, -24) });
    expect(found.reason).toBe(
      'The newest day with snow values ended 31.0 h ago. Temperatures alone go on to a day that ended 7.0 h ago.',
    );
  });

  it.each([
    ['snow depth', { sweMm: [300, null] }],
    ['water', { depthCm: [100, null] }],
  ] as const)('is as new as its newest %s', (_, fields) => {
    const found = report([buildStation(fields)]);
    expect(found).toMatchObject({ state: 'fresh', referenceAt: dayEnd });
    expect(found.reason).toBe('The newest day with snow values ended 7.0 h ago.');
  });

  it('is invalid with temperatures alone', () => {
    const found = report([buildStation({ depthCm: [null, null], sweMm: [null, null] })]);
    expect(found).toMatchObject({ state: 'invalid', gap: true, referenceAt: null });
  });
});

const asOf = addHours(dayEnd, 20);
const hours = (hoursAgo: number, fields: Parameters<typeof buildHours>[1] = {}) =>
  succeed({ stations: [buildHours(addHours(asOf, -hoursAgo), fields)], notes: [] });

const hourly: [string, Partial<ZoneBundle>, object][] = [
  ['an hour of 4 hours ago', { hourlySnowpack: hours(4) }, { state: 'fresh', gap: false, ageHours: 4 }],
  [
    'an hour of more than 4 hours ago',
    { hourlySnowpack: hours(4 + second) },
    { state: 'ageing', gap: false },
  ],
  ['an hour without a day', { hourlySnowpack: hours(24), snowpack: null }, { state: 'ageing', ageHours: 24 }],
  [
    'an hour of more than a day ago without a day',
    { hourlySnowpack: hours(24 + second), snowpack: null },
    { state: 'expired', gap: true },
  ],
  [
    'an hour that ended before the newest day',
    { hourlySnowpack: hours(21) },
    { state: 'ageing', ageHours: 20 },
  ],
  [
    'an hour that ended with the newest day',
    { asOf: addHours(dayEnd, 5), hourlySnowpack: hours(20) },
    { state: 'ageing' },
  ],
  ['an hour still to come', { hourlySnowpack: hours(-2) }, { state: 'ageing', ageHours: 20 }],
  ['an hour within the tolerance of clocks', { hourlySnowpack: hours(-1) }, { state: 'fresh', ageHours: -1 }],
  [
    'an hour without snow values',
    { hourlySnowpack: hours(1, { depthCm: null }) },
    { state: 'ageing', ageHours: 20 },
  ],
  [
    'an hour that failed its checks',
    { hourlySnowpack: hours(1, { quality: 'fail' }) },
    { state: 'ageing', ageHours: 20 },
  ],
  [
    'an unreadable payload of hours',
    { hourlySnowpack: fail({ kind: 'not-json', message: 'HTML' }) },
    { state: 'invalid', gap: true, ageHours: 20 },
  ],
  [
    'an empty payload of hours',
    { hourlySnowpack: fail({ kind: 'empty', message: 'no' }) },
    { state: 'ageing' },
  ],
  [
    'an unreadable payload of days',
    { hourlySnowpack: hours(1), snowpack: fail({ kind: 'not-json', message: 'HTML' }) },
    { state: 'invalid', ageHours: 1 },
  ],
];

describe('reportSnotel with hourly values', () => {
  it.each(hourly)('judges %s', (_, fields, expected) => {
    expect(reportSnotel(buildBundle({ asOf, ...fields }), defaultPolicy)).toMatchObject(expected);
  });

  it('says which values it goes by', () => {
    expect(reportSnotel(buildBundle({ asOf, hourlySnowpack: hours(2) }), defaultPolicy).reason).toBe(
      'The newest hour with snow values ended 2.0 h ago. The newest day with snow values ended 20.0 h ago.',
    );
    expect(
      reportSnotel(buildBundle({ asOf, hourlySnowpack: hours(2), snowpack: null }), defaultPolicy).reason,
    ).toBe('The newest hour with snow values ended 2.0 h ago. No daily snowpack values came.');
  });
});
