import { z } from 'zod';

/** Reasons for a person to look, on an axis of their own: a flag never replaces an action. Sorted. */
export const reviewFlags = [
  'conditions-outran-forecast',
  'data-gap',
  'forecast-expired',
  'not-rated',
  'second-opinion-differs',
  'source-invalid',
  'sources-not-coherent',
] as const;
export const reviewFlagSchema = z.enum(reviewFlags);
export type ReviewFlag = z.infer<typeof reviewFlagSchema>;
