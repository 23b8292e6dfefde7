import { elevationBands, zoneOf, type ElevationBand } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { bandPhrase, bandPhrases } from './band-phrase.ts';

const saltLake = zoneOf('salt-lake').bandLimitsFt;

describe('bandPhrase', () => {
  it.each<[ElevationBand[], string, string]>([
    [['upper'], 'above 9,500 ft', 'upper elevations'],
    [['middle'], '8,000 to 9,500 ft', 'middle elevations'],
    [['lower'], 'below 8,000 ft', 'lower elevations'],
    [['middle', 'upper'], 'above 8,000 ft', 'upper and middle elevations'],
    [['middle', 'lower'], 'below 9,500 ft', 'middle and lower elevations'],
    [['upper', 'lower'], 'above 9,500 ft and below 8,000 ft', 'upper and lower elevations'],
    [[...elevationBands], 'all elevations', 'all elevations'],
    [[], 'no elevation', 'no elevation'],
  ])('says %j as "%s", and without limits as "%s"', (bands, inFeet, plain) => {
    expect(bandPhrase(bands, saltLake)).toBe(inFeet);
    expect(bandPhrase(bands, null)).toBe(plain);
  });

  it('takes the figures from the zone', () => {
    expect(bandPhrase(['middle'], zoneOf('logan').bandLimitsFt)).toBe('7,000 to 8,500 ft');
    expect(bandPhrase(['upper'], { upperAbove: 10_500, lowerBelow: 900 })).toBe('above 10,500 ft');
  });

  it('says no two sets of bands alike', () => {
    for (const limits of [saltLake, null]) {
      expect(new Set(bandPhrases(limits).map(({ phrase }) => phrase)).size).toBe(7);
    }
  });
});
