import { z } from 'zod';
import { dangerLevelSchema } from './danger.ts';
import { isoInstantSchema } from './iso-instant.ts';
import { problemTypeSchema } from './problem.ts';
import { cellIdSchema } from './rose.ts';
import { zoneIdSchema } from './zone-id.ts';

/** A problem that several zones have in the same cells. */
export const sharedProblemSchema = z.object({
  type: problemTypeSchema,
  /** Zones that have it in a cell where enough others have it too, north to south. */
  zones: z.array(zoneIdSchema),
  /** Cells in which all of these zones have it; may be empty. */
  cells: z.array(cellIdSchema),
  /** Each shared cell with the zones that have it there. */
  byCell: z.array(z.object({ cell: cellIdSchema, zones: z.array(zoneIdSchema) })),
});
export type SharedProblem = z.infer<typeof sharedProblemSchema>;

/** A zone whose published level is another than in the product of the day before. */
export const levelChangeSchema = z.object({
  zoneId: zoneIdSchema,
  direction: z.enum(['rose', 'fell']),
  from: dangerLevelSchema,
  to: dangerLevelSchema,
  /** Hours between the two issues. */
  hours: z.number(),
  fromProductId: z.string().nullable(),
  toProductId: z.string().nullable(),
});
export type LevelChange = z.infer<typeof levelChangeSchema>;

/** One reason for a field visit: what is known, and the points that it gives. */
export const visitReasonSchema = z.object({
  factor: z.enum(['forecast-age', 'observations', 'stations', 'level']),
  /** Null: not known, which counts in full. */
  value: z.number().nullable(),
  unit: z.string(),
  points: z.number(),
});
export type VisitReason = z.infer<typeof visitReasonSchema>;

/** How much a visit to a zone would tell: where information is thin, not where it is safe to go. */
export const fieldVisitSchema = z.object({
  zoneId: zoneIdSchema,
  /** Sum of the points of the reasons. */
  score: z.number(),
  reasons: z.array(visitReasonSchema),
});
export type FieldVisit = z.infer<typeof fieldVisitSchema>;

/** What the zones of one moment show together. Ids and values: its words belong to who shows it. */
export const regionSynthesisSchema = z.object({
  asOf: isoInstantSchema,
  policy: z.object({ id: z.string(), version: z.string() }),
  /** Zones that were judged, north to south, and those of the center that were not. */
  zones: z.array(zoneIdSchema),
  absent: z.array(zoneIdSchema),
  /** The problem of most zones first. */
  shared: z.array(sharedProblemSchema),
  /** The greatest rises first, then the greatest falls. */
  changes: z.array(levelChangeSchema),
  unchanged: z.array(zoneIdSchema),
  /** Zones of which nobody can say whether they rose or fell, and what was missing. */
  notComparable: z.array(z.object({ zoneId: zoneIdSchema, missing: z.array(z.string()) })),
  /** All zones, the one where a visit would tell most first. */
  visits: z.array(fieldVisitSchema),
});
export type RegionSynthesis = z.infer<typeof regionSynthesisSchema>;
