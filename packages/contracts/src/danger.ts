import { z } from 'zod';

/**
 * A level of the North American Public Avalanche Danger Scale, 1 Low to 5 Extreme. There is no
 * level 0: an absent rating is {@link DangerRating} with `rated: false`.
 * Source: https://avalanche.org/avalanche-encyclopedia/human/resources/north-american-public-avalanche-danger-scale/
 */
export const dangerLevels = [1, 2, 3, 4, 5] as const;
export const dangerLevelSchema = z.literal(dangerLevels);
export type DangerLevel = z.infer<typeof dangerLevelSchema>;

export const dangerNames = ['low', 'moderate', 'considerable', 'high', 'extreme'] as const;
export const dangerNameSchema = z.enum(dangerNames);
export type DangerName = z.infer<typeof dangerNameSchema>;

const nameByLevel = {
  1: 'low',
  2: 'moderate',
  3: 'considerable',
  4: 'high',
  5: 'extreme',
} as const satisfies Record<DangerLevel, DangerName>;

const levelByName = {
  low: 1,
  moderate: 2,
  considerable: 3,
  high: 4,
  extreme: 5,
} as const satisfies Record<DangerName, DangerLevel>;

export function dangerName(level: DangerLevel): DangerName {
  return nameByLevel[level];
}

export function dangerLevelOf(name: DangerName): DangerLevel {
  return levelByName[name];
}

/** Why there is no level: `none` the center says so, `missing` it says nothing, `unknown` it says something we cannot read. */
export const unratedReasonSchema = z.enum(['none', 'missing', 'unknown']);
export type UnratedReason = z.infer<typeof unratedReasonSchema>;

const ratedSchema = z.object({
  rated: z.literal(true),
  level: dangerLevelSchema,
  name: dangerNameSchema,
});

/** A published danger, or the explicit statement that there is none. Absence is never a number. */
export const dangerRatingSchema = z.discriminatedUnion('rated', [
  ratedSchema,
  z.object({ rated: z.literal(false), reason: unratedReasonSchema }),
]);
export type DangerRating = z.infer<typeof dangerRatingSchema>;

export function ratedAt(level: DangerLevel): DangerRating {
  return { rated: true, level, name: nameByLevel[level] };
}

export function notRated(reason: UnratedReason): DangerRating {
  return { rated: false, reason };
}
