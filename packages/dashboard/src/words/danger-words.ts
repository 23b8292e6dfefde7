import { dangerName, type DangerLevel, type DangerRating, type UnratedReason } from '@dawn-patrol/contracts';

/** A level by number and name, always both: "3 Considerable". */
export function levelWords(level: DangerLevel): string {
  const name = dangerName(level);
  return `${level} ${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

const wordsByReason = {
  none: 'no rating (the center gives none)',
  missing: 'no rating (the center says nothing)',
  unknown: 'no rating (what the center says cannot be read)',
} as const satisfies Record<UnratedReason, string>;

/** A rating in words; an absent one says so and why, and is never a level. */
export function ratingWords(rating: DangerRating): string {
  return rating.rated ? levelWords(rating.level) : wordsByReason[rating.reason];
}
