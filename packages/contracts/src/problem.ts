import { z } from 'zod';
import { cellIdSchema } from './rose.ts';

/**
 * Avalanche problem types. `wet-snow` is the Utah center's "Wet Snow": loose or slab, not guessed.
 * `normal-caution` is not an avalanche problem; `unknown` is one that we have no name for.
 */
export const problemTypes = [
  'wind-slab',
  'storm-slab',
  'persistent-slab',
  'deep-persistent-slab',
  'wet-snow',
  'wet-slab',
  'wet-loose',
  'dry-loose',
  'cornice-fall',
  'glide',
  'normal-caution',
  'unknown',
] as const;
export const problemTypeSchema = z.enum(problemTypes);
export type ProblemType = z.infer<typeof problemTypeSchema>;

/** A problem that the forecaster lists, and the rose cells in which it is present. */
export const avalancheProblemSchema = z.object({
  /** Position in the published list, 1 first. */
  slot: z.int().min(1),
  type: problemTypeSchema,
  /** The problem as the center writes it. */
  sourceName: z.string(),
  /** False for Normal Caution only: it never counts as a problem. */
  isProblem: z.boolean(),
  /** Present cells in rose order. */
  cells: z.array(cellIdSchema),
  /** False when the rose is absent or holds values we cannot read: then `cells` may be incomplete. */
  cellsComplete: z.boolean(),
});
export type AvalancheProblem = z.infer<typeof avalancheProblemSchema>;
