import type { SourceFailure } from '@dawn-patrol/contracts';
import { instant } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { isPointCurrent, shouldResolveAgain } from './point-age.ts';

const resolvedAt = instant('2026-03-01T12:00:00Z');
const grid = 'https://api.weather.gov/gridpoints/SLC/113,169';

describe('a resolved point', () => {
  it.each([
    ['2026-03-01T12:00:00Z', true],
    ['2026-03-08T11:59:59Z', true],
    ['2026-03-08T12:00:00Z', false],
    ['2026-06-01T12:00:00Z', false],
    ['2026-03-01T11:59:59Z', false],
  ])('at %s is current: %s', (now, current) => {
    expect(isPointCurrent({ resolvedAt, now: instant(now) })).toBe(current);
  });

  it.each<[string, Partial<SourceFailure>, boolean]>([
    ['404 of the grid ("Marine Forecast Not Supported")', { status: 404, url: grid }, true],
    ['301 of the grid', { status: 301, url: grid }, true],
    ['308 of the grid', { status: 308, url: `${grid}/forecast` }, true],
    ['404 without an address', { status: 404 }, true],
    ['404 of the point itself', { status: 404, url: 'https://api.weather.gov/points/40,-111' }, false],
    ['500 of the grid', { status: 500, url: grid }, false],
    ['503 of the grid ("ForecastGridExpired")', { status: 503, url: grid }, false],
    ['a timeout', { kind: 'timeout', url: grid }, false],
    ['no connection', { kind: 'network', url: grid }, false],
  ])('is resolved again after %s: %3$s', (_name, fields, again) => {
    expect(shouldResolveAgain({ kind: 'http-status', message: '', ...fields })).toBe(again);
  });
});
