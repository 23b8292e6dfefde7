import { zoneOf } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { evidencePhrase } from './evidence-phrase.ts';

const zone = zoneOf('salt-lake');

describe('evidencePhrase', () => {
  it.each<[string, Record<string, unknown>, string]>([
    [
      'levels by number and name',
      { fromLevel: 2, toLevel: 4, hours: 23.96 },
      'from level: 2 Moderate; to level: 4 High; hours: 24',
    ],
    ['cells as a place', { cells: ['n-upper', 'ne-upper'] }, 'cells: N, NE, above 9,500 ft'],
    ['a list that is not of cells alone', { cells: ['n-upper', 'top'] }, 'cells: n-upper, top'],
    ['what is no plain record', { at: new Date(0), in: [new Map()] }, 'at: none; in: none'],
    ['an empty list', { cells: [] }, 'cells: none'],
    [
      'records in lists',
      { problems: [{ slot: 1, type: 'wind-slab' }] },
      'problems: (slot: 1; type: wind-slab)',
    ],
    [
      'instants on the local clock',
      { endsAt: '2026-03-07T12:00:00Z' },
      'ends at: Sat, Mar 7, 2026, 5:00 AM MST',
    ],
    [
      'null, booleans and a number that is no level',
      { a: null, b: true, level: 0 },
      'a: none; b: yes; level: 0',
    ],
    [
      'long lists, cut',
      { ids: Array.from({ length: 10 }, (_, at) => at) },
      'ids: 0, 1, 2, 3, 4, 5, 6, 7, and more',
    ],
    ['upstream text, made plain', { headline: '<b>A</b>\r\nB\u202E' }, 'headline: A B'],
    ['nothing', {}, ''],
  ])('says %s', (_, evidence, phrase) => {
    expect(evidencePhrase(evidence, zone)).toBe(phrase);
  });
});
