import { zoneOf } from '@dawn-patrol/contracts';
import { instant } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { shouldPollUac, uacPollMinutes } from './should-poll-uac.ts';

const zone = zoneOf('logan');

describe('the pace of polling', () => {
  it.each([
    ['before five', '2026-03-06T11:59:00Z', null, 60],
    ['at five', '2026-03-06T12:00:00Z', null, 15],
    ['just before eight', '2026-03-06T14:59:59Z', null, 15],
    ['at eight', '2026-03-06T15:00:00Z', null, 60],
    ['with only yesterday’s product', '2026-03-06T13:00:00Z', '2026-03-05T14:10:00Z', 15],
    ['with one of late last evening', '2026-03-06T13:00:00Z', '2026-03-06T06:59:00Z', 15],
    ['with today’s, issued in the night', '2026-03-06T13:00:00Z', '2026-03-06T10:25:00Z', 60],
    ['with today’s', '2026-03-06T14:30:00Z', '2026-03-06T14:10:00Z', 60],
    ['the day before the clocks go forward, at five', '2026-03-07T12:00:00Z', null, 15],
    ['the day they go forward, at five', '2026-03-08T11:00:00Z', null, 15],
    ['that day, just before five', '2026-03-08T10:59:00Z', null, 60],
    ['that day, at eight', '2026-03-08T14:00:00Z', null, 60],
    ['the day before they go back, at five', '2026-10-31T11:00:00Z', null, 15],
    ['the day they go back, at five', '2026-11-01T12:00:00Z', null, 15],
    ['that day, an hour earlier', '2026-11-01T11:00:00Z', null, 60],
  ])('%s is right', (_when, now, latest, minutes) => {
    const latestIssuedAt = latest === null ? null : instant(latest);
    expect(uacPollMinutes({ now: instant(now), latestIssuedAt, zone })).toBe(minutes);
  });

  it('is hourly for a zone that has no daily product to wait for', () => {
    const now = instant('2026-03-06T13:00:00Z');
    expect(uacPollMinutes({ now, latestIssuedAt: null, zone: zoneOf('abajos') })).toBe(60);
  });
});

describe('a poll', () => {
  const waiting = { now: instant('2026-03-06T13:00:00Z'), latestIssuedAt: null, zone };
  const quiet = { now: instant('2026-03-06T20:00:00Z'), latestIssuedAt: null, zone };

  it.each([
    ['after 15 minutes of waiting', waiting, '2026-03-06T12:45:00Z', true],
    ['a second too early', waiting, '2026-03-06T12:45:01Z', false],
    ['an hour after the last, at other times', quiet, '2026-03-06T19:00:00Z', true],
    ['a second too early, at other times', quiet, '2026-03-06T19:00:01Z', false],
    ['when the last lies in the future', quiet, '2026-03-06T21:00:00Z', true],
  ])('%s', (_when, state, lastPolledAt, due) => {
    expect(shouldPollUac({ ...state, lastPolledAt: instant(lastPolledAt) })).toBe(due);
  });

  it('is due when there was none', () => {
    expect(shouldPollUac(quiet)).toBe(true);
    expect(shouldPollUac({ ...quiet, lastPolledAt: null })).toBe(true);
  });
});
