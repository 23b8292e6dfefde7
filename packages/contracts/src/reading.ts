import { z } from 'zod';

/**
 * Quality of a reading, in the vocabulary of QARTOD. `unknown` is a reading that no check has
 * judged; a missing reading has no quality, it has a reason.
 * Source: https://ioos.noaa.gov/project/qartod/
 */
export const qualityFlagSchema = z.enum(['good', 'unknown', 'suspect', 'fail']);
export type QualityFlag = z.infer<typeof qualityFlagSchema>;

/** A measured number with its quality, or the reason why there is none. Never a default. */
export const readingSchema = z.discriminatedUnion('observed', [
  z.object({ observed: z.literal(true), value: z.number(), quality: qualityFlagSchema }),
  z.object({ observed: z.literal(false), reason: z.string() }),
]);
export type Reading = z.infer<typeof readingSchema>;

export function observedReading(value: number, quality: QualityFlag): Reading {
  return { observed: true, value, quality };
}

export function missingReading(reason: string): Reading {
  return { observed: false, reason };
}
