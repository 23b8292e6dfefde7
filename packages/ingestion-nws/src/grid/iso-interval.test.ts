import { epochOf, toInstant } from '@dawn-patrol/contracts';
import { instant } from '@dawn-patrol/contracts/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIsoDuration } from './iso-duration.ts';
import { readIsoInterval } from './iso-interval.ts';

const now = instant('2026-02-17T12:30:00Z');

describe('an interval', () => {
  it.each([
    ['2026-02-17T18:00:00+00:00/PT1H', '2026-02-17T18:00:00Z', '2026-02-17T19:00:00Z'],
    ['2026-02-17T18:00:00+00:00/PT6H', '2026-02-17T18:00:00Z', '2026-02-18T00:00:00Z'],
    ['2026-02-17T18:00:00+00:00/P1D', '2026-02-17T18:00:00Z', '2026-02-18T18:00:00Z'],
    ['2026-02-17T18:00:00+00:00/P1DT6H', '2026-02-17T18:00:00Z', '2026-02-19T00:00:00Z'],
    ['2026-02-17T18:00:00+00:00/P7DT21H', '2026-02-17T18:00:00Z', '2026-02-25T15:00:00Z'],
    ['2026-02-17T18:00:00+00:00/P1W', '2026-02-17T18:00:00Z', '2026-02-24T18:00:00Z'],
    ['2026-02-17T18:00:00+00:00/P1M', '2026-02-17T18:00:00Z', '2026-03-17T18:00:00Z'],
    ['2026-02-17T18:00:00+00:00/P1Y', '2026-02-17T18:00:00Z', '2027-02-17T18:00:00Z'],
    [
      '2026-02-17T18:00:00Z/P1Y2M3W4DT5H6M7S',
      '2026-02-17T18:00:00Z',
      '2027-05-12T23:06:07Z', // 17 April 2027, 18:00, and then 25 days, 5 h, 6 min and 7 s
    ],
    ['2026-02-17T18:00:00Z/PT90M', '2026-02-17T18:00:00Z', '2026-02-17T19:30:00Z'],
    ['2026-02-17T18:00:00Z/PT36H', '2026-02-17T18:00:00Z', '2026-02-19T06:00:00Z'],
    ['2026-02-17T18:00:00Z/PT0.5H', '2026-02-17T18:00:00Z', '2026-02-17T18:30:00Z'],
    ['2026-02-17T18:00:00Z/PT0,25H', '2026-02-17T18:00:00Z', '2026-02-17T18:15:00Z'],
    ['2026-02-17T18:00:00Z/P1.5D', '2026-02-17T18:00:00Z', '2026-02-19T06:00:00Z'],
    ['2026-02-17T18:00:00Z/P0.5Y', '2026-02-17T18:00:00Z', '2026-08-17T18:00:00Z'],
    ['2026-02-17T18:00:00Z/PT1.5S', '2026-02-17T18:00:00Z', '2026-02-17T18:00:01Z'],
    ['2026-02-17T11:00:00-07:00/PT1H', '2026-02-17T18:00:00Z', '2026-02-17T19:00:00Z'],
    ['2026-02-17T18:00:00+0000/PT1H', '2026-02-17T18:00:00Z', '2026-02-17T19:00:00Z'],
    ['2026-02-17T18:00:00+00/PT1H', '2026-02-17T18:00:00Z', '2026-02-17T19:00:00Z'],
    [' 2026-02-17T18:00:00Z/PT1H ', '2026-02-17T18:00:00Z', '2026-02-17T19:00:00Z'],
    ['2026-02-17T18:00:00Z/2026-02-18T06:00:00-07:00', '2026-02-17T18:00:00Z', '2026-02-18T13:00:00Z'],
    ['PT6H/2026-02-18T00:00:00Z', '2026-02-17T18:00:00Z', '2026-02-18T00:00:00Z'],
    ['P1M/2026-03-31T00:00:00Z', '2026-02-28T00:00:00Z', '2026-03-31T00:00:00Z'],
    ['NOW/PT6H', '2026-02-17T12:30:00Z', '2026-02-17T18:30:00Z'],
    ['NOW/2026-02-18T00:00:00Z', '2026-02-17T12:30:00Z', '2026-02-18T00:00:00Z'],
    ['2026-02-17T06:00:00Z/NOW', '2026-02-17T06:00:00Z', '2026-02-17T12:30:00Z'],
    ['P1D/NOW', '2026-02-16T12:30:00Z', '2026-02-17T12:30:00Z'],
  ])('%s is read', (text, startsAt, endsAt) => {
    expect(readIsoInterval(text, now)).toEqual({ ok: true, value: { startsAt, endsAt } });
  });

  it.each([
    ['the last day of a shorter month', '2026-01-31T00:00:00Z/P1M', '2026-02-28T00:00:00Z'],
    ['the last day of a leap February', '2028-01-31T00:00:00Z/P1M', '2028-02-29T00:00:00Z'],
    ['the year after a leap day', '2028-02-29T00:00:00Z/P1Y', '2029-02-28T00:00:00Z'],
    ['a month over the year', '2026-12-15T06:00:00Z/P2M', '2027-02-15T06:00:00Z'],
    [
      'a month in the calendar of the written offset',
      '2026-02-28T20:00:00-07:00/P1M',
      '2026-03-29T03:00:00Z',
    ],
    ['a day that changes the clocks, as 24 hours', '2026-03-08T00:00:00-07:00/P1D', '2026-03-09T07:00:00Z'],
  ])('ends by the calendar: %s', (_name, text, endsAt) => {
    expect(readIsoInterval(text, null)).toMatchObject({ ok: true, value: { endsAt } });
  });

  it.each([
    ['reversed', '2026-02-18T00:00:00Z/2026-02-17T00:00:00Z', 'not-forward'],
    ['zero by its ends', '2026-02-18T00:00:00Z/2026-02-18T00:00:00Z', 'not-forward'],
    ['zero by its duration', '2026-02-18T00:00:00Z/PT0H', 'not-forward'],
    ['shorter than a second', '2026-02-18T00:00:00Z/PT0.4S', 'not-forward'],
    ['from now to now', 'NOW/NOW', 'not-forward'],
    ['without a duration', '2026-02-18T00:00:00Z', 'unreadable'],
    ['of an empty duration', '2026-02-18T00:00:00Z/P', 'unreadable'],
    ['of an empty time', '2026-02-18T00:00:00Z/PT', 'unreadable'],
    ['of a T without a time', '2026-02-18T00:00:00Z/P1DT', 'unreadable'],
    ['of a negative duration', '2026-02-18T00:00:00Z/-PT6H', 'unreadable'],
    ['of hours without a T', '2026-02-18T00:00:00Z/P6H', 'unreadable'],
    ['of amounts out of order', '2026-02-18T00:00:00Z/PT6M1H', 'unreadable'],
    ['of decimals before the last amount', '2026-02-18T00:00:00Z/P1.5DT6H', 'unreadable'],
    ['of a part of a month', '2026-02-18T00:00:00Z/P0.5M', 'unreadable'],
    ['of a year’s part that is no whole month', '2026-02-18T00:00:00Z/P0.3Y', 'unreadable'],
    ['of two durations', 'PT6H/PT6H', 'unreadable'],
    ['of three parts', '2026-02-18T00:00:00Z/PT6H/PT6H', 'unreadable'],
    ['repeated', 'R5/2026-02-18T00:00:00Z/PT6H', 'unreadable'],
    ['without an offset', '2026-02-18T00:00:00/PT6H', 'unreadable'],
    ['on a day that no calendar has', '2026-02-30T00:00:00Z/PT6H', 'unreadable'],
    ['with an end written short', '2026-02-18T00:00:00Z/06:00:00Z', 'unreadable'],
    ['past the year 9999', '2026-02-18T00:00:00Z/P9000Y', 'unreadable'],
    ['past any date', '2026-02-18T00:00:00Z/P999999999Y', 'unreadable'],
    ['in other letters', '2026-02-18T00:00:00Z/pt6h', 'unreadable'],
    ['empty', '', 'unreadable'],
    ['no text', 6, 'unreadable'],
    ['absent', undefined, 'unreadable'],
  ])('that is %s is refused: %j', (_name, text, fault) => {
    expect(readIsoInterval(text, now)).toEqual({ ok: false, failure: fault });
  });

  it.each(['NOW/PT6H', 'PT6H/NOW', 'NOW/2026-02-18T00:00:00Z', 'NOW/nonsense'])(
    '%s is refused when nothing says when now was',
    (text) => {
      expect(readIsoInterval(text, null)).toEqual({ ok: false, failure: 'now-unknown' });
    },
  );
});

describe('intervals of exact length', () => {
  const seconds = fc.integer({ min: 1, max: 40_000_000 });
  const start = fc
    .integer({ min: 1_600_000_000, max: 2_000_000_000 })
    .map((second) => toInstant(second * 1000));
  const written = (total: number): string => {
    const [days, hours, minutes] = [
      Math.floor(total / 86_400),
      Math.floor(total / 3600) % 24,
      Math.floor(total / 60) % 60,
    ];
    return `P${days}DT${hours}H${minutes}M${total % 60}S`;
  };

  it('are the same from start and duration, start and end, and duration and end', () => {
    fc.assert(
      fc.property(start, seconds, (startsAt, length) => {
        const endsAt = toInstant(epochOf(startsAt) + length * 1000);
        const interval = { ok: true, value: { startsAt, endsAt } };
        expect(readIsoInterval(`${startsAt}/${written(length)}`, null)).toEqual(interval);
        expect(readIsoInterval(`${startsAt}/PT${length}S`, null)).toEqual(interval);
        expect(readIsoInterval(`${startsAt}/${endsAt}`, null)).toEqual(interval);
        expect(readIsoInterval(`${written(length)}/${endsAt}`, null)).toEqual(interval);
      }),
    );
  });

  it('add up: two after one another end where one of their sum ends', () => {
    const endOf = (from: string, length: number): string => {
      const read = readIsoInterval(`${from}/${written(length)}`, null);
      return read.ok ? read.value.endsAt : 'refused';
    };
    fc.assert(
      fc.property(start, seconds, seconds, (startsAt, first, second) => {
        expect(endOf(endOf(startsAt, first), second)).toBe(endOf(startsAt, first + second));
      }),
    );
  });

  it('never make the reader throw, and always go forward', () => {
    const part = fc.constantFrom(
      'NOW',
      '2026-02-18T00:00:00Z',
      'P1D',
      'PT6H',
      'P',
      'T',
      '1',
      '.',
      ',',
      'M',
      '+',
      '-',
    );
    const text = fc.array(part, { maxLength: 4 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.tuple(text, text).map((texts) => texts.join('/')),
        ),
        (input) => {
          const read = readIsoInterval(input, now);
          expect(!read.ok || read.value.startsAt < read.value.endsAt).toBe(true);
        },
      ),
    );
  });
});

describe('a duration', () => {
  it.each([
    ['P1Y2M', { months: 14, milliseconds: 0 }],
    ['P2W', { months: 0, milliseconds: 1_209_600_000 }],
    ['PT0.001S', { months: 0, milliseconds: 1 }],
    ['hello', null],
  ])('%s is %j', (text, duration) => {
    expect(readIsoDuration(text)).toEqual(duration);
  });
});
