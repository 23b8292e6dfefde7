import { instant } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { daysBetween, localDateOf, mondayOf, winterOf } from './local-day.ts';

describe('the date in Denver', () => {
  it.each([
    ['2026-03-06T06:59:59Z', '2026-03-05', 'before midnight in winter, 7 hours behind'],
    ['2026-03-06T07:00:00Z', '2026-03-06', 'midnight in winter'],
    ['2026-03-08T06:59:59Z', '2026-03-07', 'before the day of the clock change'],
    ['2026-03-09T05:59:59Z', '2026-03-08', 'before midnight in summer, 6 hours behind'],
    ['2026-03-09T06:00:00Z', '2026-03-09', 'midnight in summer'],
    ['2026-01-01T06:59:59Z', '2025-12-31', 'the last second of a year'],
  ])('at %s is %s: %s', (at, date) => {
    expect(localDateOf(instant(at))).toBe(date);
  });
});

describe('the Monday of a week', () => {
  it.each([
    ['2026-02-15', '2026-02-09', 'a Sunday belongs to the Monday before it'],
    ['2026-02-16', '2026-02-16', 'a Monday is its own'],
    ['2026-02-17', '2026-02-16', 'a Tuesday'],
    ['2026-03-08', '2026-03-02', 'the Sunday with 23 hours'],
    ['2026-03-09', '2026-03-09', 'the Monday after it'],
    ['2025-11-02', '2025-10-27', 'the Sunday with 25 hours'],
    ['2025-12-31', '2025-12-29', 'the last day of a year'],
    ['2026-01-01', '2025-12-29', 'the first day of a year'],
    ['2026-01-05', '2026-01-05', 'the first Monday of a year'],
    ['1969-12-28', '1969-12-22', 'before the epoch'],
  ])('of %s is %s: %s', (date, monday) => {
    expect(mondayOf(date)).toBe(monday);
  });
});

it.each([
  ['2026-03-07', '2026-03-08', 1],
  ['2026-03-08', '2026-03-09', 1],
  ['2025-12-31', '2026-01-01', 1],
  ['2026-03-06', '2026-03-06', 0],
  ['2026-02-28', '2026-03-02', 2],
])('counts days by the calendar, not by hours: %s to %s is %i', (earlier, later, days) => {
  expect(daysBetween(earlier, later)).toBe(days);
});

it.each([
  ['2025-09-30', '2024-10-01'],
  ['2025-10-01', '2025-10-01'],
  ['2025-12-31', '2025-10-01'],
  ['2026-01-01', '2025-10-01'],
  ['2026-09-30', '2025-10-01'],
])('%s is of the winter that begins on %s', (date, winter) => {
  expect(winterOf(date)).toBe(winter);
});
