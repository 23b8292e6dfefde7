import type { ElevationBand, Zone } from '@dawn-patrol/contracts';
import { bandPhrases, type BandPhrase } from '../wording/band-phrase.ts';
import type { Scan } from './scan.ts';

/** Elevation bands that a text states, with the words that state them. */
export interface BandClaim {
  readonly words: string;
  readonly bands: readonly ElevationBand[];
}

const looseWords: readonly BandPhrase[] = [
  { phrase: 'every elevation', bands: ['upper', 'middle', 'lower'] },
  { phrase: 'upper', bands: ['upper'] },
  { phrase: 'alpine', bands: ['upper'] },
  { phrase: 'middle', bands: ['middle'] },
  { phrase: 'mid', bands: ['middle'] },
  { phrase: 'lower', bands: ['lower'] },
];

/** Takes every stated band out of the text. Figures count only in the exact phrases of the zone's own limits. */
export function takeBandClaims(scan: Scan, zone: Zone): BandClaim[] {
  const phrases = vocabulary(zone);
  const any = phrases.map(({ phrase }) => phrase).join('|');
  return scan.take(new RegExp(`(?<![\\w,.])(?:${any})(?!\\w)`, 'gi')).map(([words]) => ({
    words,
    bands: phrases.find(({ phrase }) => phrase === words.toLowerCase())?.bands ?? [],
  }));
}

/** Longest first, so that "above 9,500 ft and below 8,000 ft" is not read as two. */
function vocabulary(zone: Zone): BandPhrase[] {
  const phrases = [...bandPhrases(zone.bandLimitsFt), ...bandPhrases(null), ...looseWords];
  return phrases.toSorted((a, b) => b.phrase.length - a.phrase.length);
}
