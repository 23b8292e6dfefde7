import type { DangerLevel, DangerRating, UnratedReason } from '@dawn-patrol/contracts';

const phraseByLevel = {
  1: '1 Low',
  2: '2 Moderate',
  3: '3 Considerable',
  4: '4 High',
  5: '5 Extreme',
} as const satisfies Record<DangerLevel, string>;

/** A level by number and name, always both: "3 Considerable". */
export function levelPhrase(level: DangerLevel): string {
  return phraseByLevel[level];
}

const unratedPhrases = {
  none: 'no rating (the center gives none)',
  missing: 'no rating (the center says nothing)',
  unknown: 'no rating (what the center says cannot be read)',
} as const satisfies Record<UnratedReason, string>;

/** A rating in words; an absent one says so and why, and is never a level. */
export function ratingPhrase(rating: DangerRating): string {
  return rating.rated ? levelPhrase(rating.level) : unratedPhrases[rating.reason];
}
