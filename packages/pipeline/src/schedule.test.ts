import { instant } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { nextRunAfter } from './schedule.ts';

describe('nextRunAfter', () => {
  it.each([
    ['before dawn: the hour', '2026-01-15T10:10:00Z', '2026-01-15T11:00:00Z'],
    ['from five in the morning (MST): every quarter', '2026-01-15T12:00:00Z', '2026-01-15T12:15:00Z'],
    ['the last quarter before eight', '2026-01-15T14:45:00Z', '2026-01-15T15:00:00Z'],
    ['after eight: the hour again', '2026-01-15T15:00:00Z', '2026-01-15T16:00:00Z'],
    [
      'five in the morning comes an hour earlier in daylight time',
      '2026-03-09T11:00:00Z',
      '2026-03-09T11:15:00Z',
    ],
    [
      'and has not come yet at that hour the day before the change',
      '2026-03-07T11:00:00Z',
      '2026-03-07T12:00:00Z',
    ],
  ])('%s', (_, from, expected) => {
    expect(nextRunAfter(instant(from))).toBe(expected);
  });
});
