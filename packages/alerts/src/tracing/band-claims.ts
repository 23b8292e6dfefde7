import type { ElevationBand, Zone } from '@dawn-patrol/contracts';
import { bandPhrases, type BandPhrase } from '../wording/band-phrase.ts';
import type { Scan } from './scan.ts';

/** Elevation bands that a text states, with the words that state them. */
export interface BandClaim {
  readonly words: string;
  /** Where the words begin in the text. */
  readonly index: number;
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

interface Vocabulary {
  readonly bandsByPhrase: ReadonlyMap<string, readonly ElevationBand[]>;
  readonly pattern: RegExp;
}

/** Kept by the zone's limits, as making one costs more than reading a clause. */
const vocabularies = new Map<string, Vocabulary>();

/** Takes every stated band out of the text. Figures count only in the exact phrases of the zone's own limits. */
export function takeBandClaims(scan: Scan, { bandLimitsFt }: Zone): BandClaim[] {
  const { bandsByPhrase, pattern } = vocabularyOf(bandLimitsFt);
  return scan.take(pattern).map(({ 0: words, index }) => ({
    words,
    index,
    bands: bandsByPhrase.get(words.toLowerCase()) ?? [],
  }));
}

function vocabularyOf(limits: Zone['bandLimitsFt']): Vocabulary {
  const key = limits === null ? '' : `${limits.upperAbove} ${limits.lowerBelow}`;
  const kept = vocabularies.get(key);
  if (kept !== undefined) return kept;
  const made = makeVocabulary(limits);
  vocabularies.set(key, made);
  return made;
}

/** Longest first, so that "above 9,500 ft and below 8,000 ft" is not read as two. */
function makeVocabulary(limits: Zone['bandLimitsFt']): Vocabulary {
  const phrases = [...bandPhrases(limits), ...bandPhrases(null), ...looseWords].toSorted(
    (a, b) => b.phrase.length - a.phrase.length,
  );
  const any = phrases.map(({ phrase }) => phrase).join('|');
  return {
    bandsByPhrase: new Map(phrases.map(({ phrase, bands }) => [phrase, bands])),
    pattern: new RegExp(`(?<![\\w,.])(?:${any})(?!\\w)`, 'gi'),
  };
}
