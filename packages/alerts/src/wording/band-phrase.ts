import { elevationBands, type ElevationBand, type Zone } from '@dawn-patrol/contracts';

type Limits = Zone['bandLimitsFt'];

/** One set of elevation bands and how it is said. */
export interface BandPhrase {
  readonly bands: readonly ElevationBand[];
  readonly phrase: string;
}

/**
 * A set of elevation bands in words, in feet where the zone's limits are published and without a
 * number where they are not: "above 9,500 ft", "upper and middle elevations", "all elevations".
 * The empty set reads "no elevation".
 */
export function bandPhrase(bands: Iterable<ElevationBand>, limits: Limits): string {
  return vocabularyOf(limits).phraseBySet.get(bandSetKey(bands)) ?? 'no elevation';
}

/** How each of the seven sets of bands is said: the whole vocabulary of elevations. */
export function bandPhrases(limits: Limits): readonly BandPhrase[] {
  return vocabularyOf(limits).phrases;
}

interface Vocabulary {
  readonly phrases: readonly BandPhrase[];
  readonly phraseBySet: ReadonlyMap<string, string>;
}

/** Kept by the zone's limits, as an alert says some fifty places. */
const vocabularies = new Map<string, Vocabulary>();

function vocabularyOf(limits: Limits): Vocabulary {
  const key = limits === null ? '' : `${limits.upperAbove} ${limits.lowerBelow}`;
  const kept = vocabularies.get(key);
  if (kept !== undefined) return kept;
  const phrases = makePhrases(limits);
  const phraseBySet = new Map(phrases.map(({ bands, phrase }) => [bandSetKey(bands), phrase]));
  const made = { phrases, phraseBySet };
  vocabularies.set(key, made);
  return made;
}

function makePhrases(limits: Limits): readonly BandPhrase[] {
  const words = limits === null ? plainWords : wordsInFeet(limits);
  return [
    { bands: ['upper', 'middle', 'lower'], phrase: 'all elevations' },
    { bands: ['upper', 'middle'], phrase: words.upperAndMiddle },
    { bands: ['middle', 'lower'], phrase: words.middleAndLower },
    { bands: ['upper', 'lower'], phrase: words.upperAndLower },
    { bands: ['upper'], phrase: words.upper },
    { bands: ['middle'], phrase: words.middle },
    { bands: ['lower'], phrase: words.lower },
  ];
}

type BandWords = Record<
  'upper' | 'middle' | 'lower' | 'upperAndMiddle' | 'middleAndLower' | 'upperAndLower',
  string
>;

const plainWords: BandWords = {
  upper: 'upper elevations',
  middle: 'middle elevations',
  lower: 'lower elevations',
  upperAndMiddle: 'upper and middle elevations',
  middleAndLower: 'middle and lower elevations',
  upperAndLower: 'upper and lower elevations',
};

function wordsInFeet(limits: NonNullable<Limits>): BandWords {
  const top = thousands(limits.upperAbove);
  const bottom = thousands(limits.lowerBelow);
  return {
    upper: `above ${top} ft`,
    middle: `${bottom} to ${top} ft`,
    lower: `below ${bottom} ft`,
    upperAndMiddle: `above ${bottom} ft`,
    middleAndLower: `below ${top} ft`,
    upperAndLower: `above ${top} ft and below ${bottom} ft`,
  };
}

/** "9500" as "9,500", whatever the machine's locale. */
function thousands(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

function bandSetKey(bands: Iterable<ElevationBand>): string {
  const present = new Set(bands);
  return elevationBands.filter((band) => present.has(band)).join(' ');
}
