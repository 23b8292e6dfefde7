import { toInstant } from '@dawn-patrol/contracts';
import { instant } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { localNights } from './local-nights.ts';

function nights(asOf: string, count = 1): [string, string][] {
  return localNights(instant(asOf), 'America/Denver', { begins: 18, ends: 8 }, count).map(({ from, to }) => [
    toInstant(from),
    toInstant(to),
  ]);
}

describe('localNights', () => {
  it.each([
    ['at dawn, still running', '2026-02-10T13:00:00Z', ['2026-02-10T01:00:00Z', '2026-02-10T15:00:00Z']],
    ['in the afternoon, over', '2026-02-10T23:00:00Z', ['2026-02-10T01:00:00Z', '2026-02-10T15:00:00Z']],
    ['a second before it begins', '2026-02-11T00:59:59Z', ['2026-02-10T01:00:00Z', '2026-02-10T15:00:00Z']],
    ['as it begins', '2026-02-11T01:00:00Z', ['2026-02-11T01:00:00Z', '2026-02-11T15:00:00Z']],
    [
      'an hour short as the clocks go forward',
      '2026-03-08T16:00:00Z',
      ['2026-03-08T01:00:00Z', '2026-03-08T14:00:00Z'],
    ],
    ['in summer time', '2026-03-09T16:00:00Z', ['2026-03-09T00:00:00Z', '2026-03-09T14:00:00Z']],
    [
      'an hour longer as the clocks go back',
      '2026-11-01T16:00:00Z',
      ['2026-11-01T00:00:00Z', '2026-11-01T15:00:00Z'],
    ],
  ])('%s', (_, asOf, expected) => {
    expect(nights(asOf)).toEqual([expected]);
  });

  it('goes back night by night across a change of the clocks', () => {
    expect(nights('2026-03-09T16:00:00Z', 3)).toEqual([
      ['2026-03-09T00:00:00Z', '2026-03-09T14:00:00Z'],
      ['2026-03-08T01:00:00Z', '2026-03-08T14:00:00Z'],
      ['2026-03-07T01:00:00Z', '2026-03-07T15:00:00Z'],
    ]);
  });
});
