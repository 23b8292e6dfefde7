import { z } from 'zod';

/** What is weakened: the policy and what is read and written under it, or the code of one package. */
export const mutantGroups = ['policy', 'analysis', 'ingestion-uac'] as const;
export type MutantGroup = (typeof mutantGroups)[number];

/** One planted fault, and where it is. */
export const mutantSchema = z.object({
  /** Unique within a run. */
  id: z.string(),
  group: z.enum(mutantGroups),
  /** Path from the top of the repository; for policy data the path inside the document follows in `place`. */
  file: z.string(),
  /** `file:line`, or the path inside the policy. */
  place: z.string(),
  /** Kind of fault, such as `EqualityOperator` or `threshold`. */
  mutator: z.string(),
  original: z.string(),
  replacement: z.string(),
});
export type Mutant = z.infer<typeof mutantSchema>;

/**
 * What became of a mutant. `killed`: the label of a case no longer holds. `changed`: all labels hold, and something
 * comes out otherwise than was accepted. `survived`: every case that reaches it passes. `not-reached`: no case runs that code. `refused`: no case finds it, but the policy's schema
 * does, so that it cannot ship. The last counts neither for nor against the dataset.
 */
export const mutantStatuses = ['killed', 'changed', 'survived', 'not-reached', 'refused'] as const;

export const mutantResultSchema = z.object({
  mutant: mutantSchema,
  status: z.enum(mutantStatuses),
  /** The case that found it, or the way in which it broke; null where nothing did. */
  killer: z.string().nullable(),
});
export type MutantResult = z.infer<typeof mutantResultSchema>;
