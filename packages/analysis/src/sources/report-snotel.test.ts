import {
  addHours,
  fail,
  succeed,
  type IsoInstant,
  type SourceState,
  type StationSeries,
} from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../policy/shipped-policies.ts';
import { buildBundle, buildStation, dayEnd } from '../testing/build-bundle.ts';
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
});
