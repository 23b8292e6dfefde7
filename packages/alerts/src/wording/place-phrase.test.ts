import { roseCells, zoneOf, type CellId } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { placePhrase } from './place-phrase.ts';

const limits = zoneOf('salt-lake').bandLimitsFt;

describe('placePhrase', () => {
  it.each<[string, CellId[], string]>([
    ['no cell', [], 'place not given'],
    ['one cell', ['n-upper'], 'N, above 9,500 ft'],
    [
      'the same aspects in neighbouring bands',
      ['n-upper', 'ne-upper', 'n-middle', 'ne-middle'],
      'N, NE, above 8,000 ft',
    ],
    ['other aspects in each band', ['n-upper', 's-lower'], 'N, above 9,500 ft; S, below 8,000 ft'],
    [
      'the same aspects high and low',
      ['w-lower', 'w-upper', 'e-middle'],
      'W, above 9,500 ft and below 8,000 ft; E, 8,000 to 9,500 ft',
    ],
    ['every cell', roseCells.map(({ id }) => id), 'all aspects, all elevations'],
  ])('names %s', (_, cells, phrase) => {
    expect(placePhrase(cells, limits)).toBe(phrase);
  });

  it('shows no number where the limits are unknown', () => {
    expect(placePhrase(['n-upper', 's-lower'], null)).toBe('N, upper elevations; S, lower elevations');
  });
});
