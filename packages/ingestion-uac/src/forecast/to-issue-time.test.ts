import { describe, expect, it } from 'vitest';
import { toIssueTime } from './to-issue-time.ts';

const codesOf = ({ notes }: ReturnType<typeof toIssueTime>) => notes.map(({ code }) => code);
const seconds = (instant: string) => Date.parse(instant) / 1000;

describe('the timestamp', () => {
  it('decides, to the second, as a text or a number', () => {
    for (const timestamp of ['1772806250', 1772806250, ' 1772806250\r', '1772806250.7', 1772806250.7]) {
      expect(toIssueTime(timestamp, 'Friday, March 6, 2026 - 7:10am')).toEqual({
        issuedAt: '2026-03-06T14:10:50Z',
        expiresAt: '2026-03-07T14:10:50Z',
        expiryBasis: 'assumed-24h',
        notes: [],
      });
    }
  });

  it.each([
    ['milliseconds', '1772806250000'],
    ['milliseconds as a number', 1772806250000],
    ['a year before 2000', '3600'],
    ['zero', 0],
    ['the year 2100', seconds('2100-01-01T00:00:00Z')],
    ['a negative number', '-1772806250'],
    ['no finite number', Number.POSITIVE_INFINITY],
    ['a word', 'now'],
    ['a hexadecimal', '0x69aadaaa'],
    ['a boolean', true],
    ['a list', [1772806250]],
  ])('that holds %s is not used, and the date is', (_what, timestamp) => {
    const time = toIssueTime(timestamp, 'Friday, March 6, 2026 - 7:10am');
    expect(time.issuedAt).toBe('2026-03-06T14:10:00Z');
    expect(codesOf(time)).toEqual(['issue-time-unreadable']);
  });
});

describe('the date', () => {
  it.each([
    ['Friday, March 6, 2026 - 7:10am', '2026-03-06T14:10:00Z'],
    ['Sunday, February 22, 2026 - 7:31am', '2026-02-22T14:31:00Z'],
    ['thursday, april 2, 2026 - 7:42 AM', '2026-04-02T13:42:00Z'],
    ['March 6, 2026 - 12:05am', '2026-03-06T07:05:00Z'],
    ['March 6, 2026 - 12:05pm', '2026-03-06T19:05:00Z'],
    ['Friday, March 6, 2026 &ndash; 11:59 p.m.', '2026-03-07T06:59:00Z'],
    ['2026-03-06T14:10:50Z', '2026-03-06T14:10:50Z'],
    ['2026-03-06T07:10:50-07:00', '2026-03-06T14:10:50Z'],
  ])('%s is %s', (written, issuedAt) => {
    expect(toIssueTime(undefined, written)).toMatchObject({
      issuedAt,
      expiryBasis: 'assumed-24h',
      notes: [],
    });
  });

  it.each([
    ['2026/03/06', '2026-03-06T07:00:00Z', '2026-03-07T07:00:00Z'],
    ['2026-03-06', '2026-03-06T07:00:00Z', '2026-03-07T07:00:00Z'],
    ['2026-07-06', '2026-07-06T06:00:00Z', '2026-07-07T06:00:00Z'],
    ['Friday, March 6, 2026', '2026-03-06T07:00:00Z', '2026-03-07T07:00:00Z'],
    ['2026/03/08', '2026-03-08T07:00:00Z', '2026-03-09T06:00:00Z'],
    ['2026/11/01', '2026-11-01T06:00:00Z', '2026-11-02T07:00:00Z'],
  ])('%s has no time: from %s on and before %s, with a note', (written, issuedAt, issuedBefore) => {
    const time = toIssueTime(undefined, written);
    expect(time).toMatchObject({ issuedAt, issuedBefore });
    expect(codesOf(time)).toEqual(['issue-time-assumed']);
  });

  it.each([
    ['last in winter time', 'Saturday, March 7, 2026 - 7:00am', '2026-03-07T14:00:00Z'],
    ['just before the clocks go forward', 'Sunday, March 8, 2026 - 1:59am', '2026-03-08T08:59:00Z'],
    ['just after', 'Sunday, March 8, 2026 - 3:00am', '2026-03-08T09:00:00Z'],
    [
      'in the hour that is skipped, read with the clock not yet set',
      'Sunday, March 8, 2026 - 2:30am',
      '2026-03-08T09:30:00Z',
    ],
    ['that morning', 'Sunday, March 8, 2026 - 7:00am', '2026-03-08T13:00:00Z'],
    ['before the clocks go back', 'Sunday, November 1, 2026 - 12:59am', '2026-11-01T06:59:00Z'],
    [
      'in the hour that comes twice, the earlier',
      'Sunday, November 1, 2026 - 1:30am',
      '2026-11-01T07:30:00Z',
    ],
    ['after that hour', 'Sunday, November 1, 2026 - 2:00am', '2026-11-01T09:00:00Z'],
    ['that morning in November', 'Sunday, November 1, 2026 - 7:00am', '2026-11-01T14:00:00Z'],
  ])('across a clock change: %s', (_when, written, issuedAt) => {
    expect(toIssueTime(undefined, written)).toMatchObject({ issuedAt, notes: [] });
  });

  it.each([
    'Friday, March 32, 2026 - 7:10am',
    'Saturday, February 29, 2026 - 7:10am',
    'Friday, Xarch 6, 2026 - 7:10am',
    'Friday, March 6, 2026 - 13:10pm',
    'Friday, March 6, 2026 - 0:10am',
    'Friday, March 6, 2026 - 7:60am',
    'Friday, March 6, 1926 - 7:10am',
    '2026-13-01',
    '2026-00-10',
    '2026-02-00',
    'yesterday',
    '1772806250',
  ])('%s is no issue time', (written) => {
    const time = toIssueTime(undefined, written);
    expect(time).toMatchObject({ issuedAt: null, expiresAt: null, expiryBasis: 'unknown' });
    expect(codesOf(time)).toEqual(['issue-time-unreadable', 'undated']);
  });
});

describe('timestamp and date', () => {
  it.each([
    ['the same minute', '2026-03-06T14:10:50Z', 'Friday, March 6, 2026 - 7:10am'],
    ['a minute that was rounded up', '2026-03-06T14:10:30Z', 'Friday, March 6, 2026 - 7:11am'],
    ['the same day, for a date without a time', '2026-03-07T05:00:00Z', '2026/03/06'],
    [
      'the second of the hours that November repeats',
      '2026-11-01T08:30:20Z',
      'Sunday, November 1, 2026 - 1:30am',
    ],
  ])('agree when they name %s: the timestamp counts', (_what, instant, written) => {
    expect(toIssueTime(seconds(instant), written)).toMatchObject({ issuedAt: instant, notes: [] });
  });

  it.each([
    ['date', '2026-03-06T14:12:00Z', 'Friday, March 6, 2026 - 7:10am', '2026-03-06T14:10:00Z'],
    ['timestamp', '2026-03-05T14:10:00Z', 'Friday, March 6, 2026 - 7:10am', '2026-03-05T14:10:00Z'],
    ['day', '2026-03-07T08:00:00Z', '2026/03/06', '2026-03-06T07:00:00Z'],
  ])(
    'more than a minute apart: the earlier counts, here the %s, with a note',
    (_which, instant, written, issuedAt) => {
      const time = toIssueTime(seconds(instant), written);
      expect(time.issuedAt).toBe(issuedAt);
      expect(codesOf(time)).toEqual(['issue-time-disagrees']);
    },
  );

  it.each([
    [undefined, undefined],
    [null, ''],
    ['', '&nbsp;\r'],
  ])('both absent (%j, %j) leave the product undated: no issue time, no expiry', (timestamp, written) => {
    const time = toIssueTime(timestamp, written);
    expect(time).toMatchObject({ issuedAt: null, expiresAt: null, expiryBasis: 'unknown' });
    expect(codesOf(time)).toEqual(['undated']);
  });

  it('falls back to the timestamp when the date cannot be read', () => {
    const time = toIssueTime('1772806250', 'this morning');
    expect(time.issuedAt).toBe('2026-03-06T14:10:50Z');
    expect(codesOf(time)).toEqual(['issue-time-unreadable']);
  });
});
