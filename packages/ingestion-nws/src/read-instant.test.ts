import { describe, expect, it } from 'vitest';
import { readInstant } from './read-instant.ts';

describe('an instant', () => {
  it.each([
    ['2026-03-09T08:00:00-06:00', '2026-03-09T14:00:00Z'],
    ['2026-03-09T14:16:54+00:00', '2026-03-09T14:16:54Z'],
    [' 2026-03-09T14:00Z ', '2026-03-09T14:00:00Z'],
  ])('%j is read in UTC', (text, instant) => {
    expect(readInstant(text)).toBe(instant);
  });

  it.each([
    'date:now -3 minutes',
    '2026-03-09T08:00:00',
    '2026-03-09',
    'December 28, 2024 - 5:09am',
    '9999-12-31T23:59:59-07:00',
    '0000-01-01T00:00:00+07:00',
    '',
    null,
    undefined,
    1_773_064_800,
  ])('is not read from %j', (value) => {
    expect(readInstant(value)).toBeNull();
  });
});
