import { dangerLevels, roseCells } from '@dawn-patrol/contracts';
import { instant } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { dangerPaint } from '../view/danger-paint.ts';
import { evidenceWords } from './evidence-words.ts';
import { bandLimitWords, cellWords } from './place-words.ts';
import { printable } from './printable.ts';
import { readingWords } from './reading-words.ts';
import { ageWords, relativeWords, shortTimeWords, timeWords } from './time-words.ts';

describe('times', () => {
  it.each([
    ['2026-03-06T15:00:00Z', 'Fri 6 Mar 2026, 08:00 MST (15:00 UTC)'],
    ['2026-03-09T15:00:00Z', 'Mon 9 Mar 2026, 09:00 MDT (15:00 UTC)'],
    ['2026-03-08T08:59:00Z', 'Sun 8 Mar 2026, 01:59 MST (08:59 UTC)'],
    ['2026-03-08T09:00:00Z', 'Sun 8 Mar 2026, 03:00 MDT (09:00 UTC)'],
    ['2026-03-07T01:30:00Z', 'Fri 6 Mar 2026, 18:30 MST (2026-03-07 01:30 UTC)'],
  ])('says %s on the clock of Denver and in UTC', (at, words) => {
    expect(timeWords(instant(at))).toBe(words);
  });

  it('says a short time on the clock of Denver', () => {
    expect(shortTimeWords(instant('2026-03-07T14:10:50Z'))).toBe('Sat 7 Mar 07:10 MST');
  });

  it.each([
    ['2026-03-06T14:59:59Z', '0 min ago'],
    ['2026-03-06T14:00:01Z', '59 min ago'],
    ['2026-03-06T14:00:00Z', '1 h ago'],
    ['2026-03-04T15:00:01Z', '47 h ago'],
    ['2026-03-04T15:00:00Z', '2 days ago'],
    ['2026-03-06T18:00:00Z', 'in 3 h'],
  ])('says how far %s is from 15:00', (at, words) => {
    expect(relativeWords(instant(at), instant('2026-03-06T15:00:00Z'))).toBe(words);
  });

  it('says of a source dated ahead that it is', () => {
    expect(ageWords(-120.5)).toBe('dated 5 days ahead');
    expect(ageWords(0.82)).toBe('49 min old');
  });
});

describe('evidence', () => {
  it.each([
    [{}, ''],
    [{ fromLevel: 2, hours: 24.46 }, 'from level 2 Moderate; hours 24.5'],
    [{ hours: 3 }, 'hours 3'],
    [{ level: 7 }, 'level 7'],
    [{ cells: ['n-upper', 'ne-upper', 's-lower'] }, 'cells upper: N NE; lower: S'],
    [{ cells: [] }, 'cells none'],
    [{ at: '2026-03-06T15:00:00Z' }, 'at Fri 6 Mar 2026, 08:00 MST (15:00 UTC)'],
    [
      { problems: [{ slot: 1, type: 'wind-slab', sourceName: 'Wind Drifted Snow' }] },
      'problems Wind Drifted Snow',
    ],
    [
      { alerts: [{ event: 'Avalanche Warning', zones: ['UTZ110'] }] },
      'alerts (event Avalanche Warning; zones UTZ110)',
    ],
    [{ issued: null, rated: false }, 'issued none; rated no'],
    [{ list: [1, 2, 3, 4, 5, 6, 7, 8, 9] }, 'list 1, 2, 3, 4, 5, 6, 7, 8, and more'],
    [{ text: 'y'.repeat(200) }, `text ${'y'.repeat(160)}…`],
  ])('says %j in words', (evidence, words) => {
    expect(evidenceWords(evidence)).toBe(words);
  });
});

describe('readings', () => {
  it.each([
    ['snow-depth', 30.5, 'cm', '30.5 cm (12.0 in)'],
    ['snow-water-equivalent', 25.4, 'mm', '25.4 mm (1.0 in)'],
    ['air-temperature', -10, 'C', '-10.0 °C (14 °F)'],
    ['warming-24h', 5, 'C', '5.0 °C (9 °F)'],
    ['air-temperature', -17.78, 'C', '-17.8 °C (0 °F)'],
    ['wind', 10, 'm/s', '10.0 m/s (22 mph)'],
    ['share', 0.25, 'fraction', '0.3 fraction'],
    ['trap', 1, 'constructor', '1.0 constructor'],
  ])('says %s of %f %s', (quantity, value, unit, words) => {
    expect(readingWords({ quantity, value, unit })).toBe(words);
  });
});

describe('places', () => {
  it('names bands and aspects, and says when there are none', () => {
    expect(cellWords([])).toBe('place not given');
    expect(cellWords(roseCells.map(({ id }) => id))).toBe(
      'upper: all aspects; middle: all aspects; lower: all aspects',
    );
  });

  it('gives no number where the limits of the bands are not published', () => {
    expect(bandLimitWords('upper', null)).toBeNull();
    const limits = { upperAbove: 9500, lowerBelow: 8000 };
    expect((['upper', 'middle', 'lower'] as const).map((band) => bandLimitWords(band, limits))).toEqual([
      'above 9,500 ft',
      '8,000 to 9,500 ft',
      'below 8,000 ft',
    ]);
  });
});

describe('upstream text', () => {
  it('keeps letters, marks and lines, and drops what nobody can see', () => {
    expect(printable('a\u202Eb\u200Bc\u0000d\uD800e\u{E0041}f')).toBe('abcdef');
    expect(printable('line\r\nnext\rlast\tend é 雪 <b>')).toBe('line\nnext\nlast\tend é 雪 <b>');
  });
});

describe('the paint of danger', () => {
  const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const luminance = (hex: string) =>
    [0.2126, 0.7152, 0.0722].reduce(
      (sum, weight, index) =>
        sum + weight * channel(Number.parseInt(hex.slice(1 + 2 * index, 3 + 2 * index), 16) / 255),
      0,
    );

  it.each([...dangerLevels, null])('can be read on level %s', (level) => {
    const { fill, ink } = dangerPaint(level);
    const [dark, light] = [luminance(fill), luminance(ink)].toSorted((a, b) => a - b);
    expect(((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)).toBeGreaterThanOrEqual(4.5);
  });

  it('never paints no rating like a level', () => {
    expect(dangerLevels.map((level) => dangerPaint(level).fill)).not.toContain(dangerPaint(null).fill);
  });
});
