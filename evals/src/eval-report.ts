import { zoneIdSchema } from '@dawn-patrol/contracts';
import { z } from 'zod';
import { labelKinds } from './golden/golden-case.ts';
import { stages } from './scorers/scorer.ts';
import { severities } from './scorers/severity.ts';

const failureReportSchema = z.object({
  scorer: z.string(),
  stage: z.enum(stages),
  severity: z.enum(severities),
  expected: z.unknown(),
  actual: z.unknown(),
  explanation: z.string(),
});
export type FailureReport = z.infer<typeof failureReportSchema>;

export const caseReportSchema = z.object({
  id: z.string(),
  title: z.string(),
  zone: zoneIdSchema,
  tags: z.array(z.string()),
  labelKind: z.enum(labelKinds),
  /** `unscored`: nothing is labelled, which is not a pass. `error`: the judged code threw. */
  verdict: z.enum(['pass', 'fail', 'unscored', 'error']),
  failures: z.array(failureReportSchema),
  /** Every scorer's value: 1 holds, 0 does not, null not labelled. */
  scores: z.array(
    z.object({
      scorer: z.string(),
      value: z.union([z.literal(0), z.literal(1), z.null()]),
      explanation: z.string(),
    }),
  ),
  /** What was thrown, for the verdict `error`. */
  error: z.string().nullable(),
});
export type CaseReport = z.infer<typeof caseReportSchema>;

/** Counts of cases. A case with several failures of one severity counts once under it. */
const caseCountsSchema = z.object({
  cases: z.int(),
  pass: z.int(),
  fail: z.int(),
  unscored: z.int(),
  error: z.int(),
  missedWarnings: z.int(),
  falseDispatches: z.int(),
  needlessReviews: z.int(),
  extraction: z.int(),
  text: z.int(),
});
export type CaseCounts = z.infer<typeof caseCountsSchema>;

/** How often one scorer's labels hold. `rate` is null when no case labels it. */
const metricSchema = z.object({
  scorer: z.string(),
  scored: z.int(),
  held: z.int(),
  rate: z.number().min(0).max(1).nullable(),
});
export type Metric = z.infer<typeof metricSchema>;

/** What an evaluation prints with `--json`: gates read this and nothing else. */
export const evalReportSchema = z.object({
  schemaVersion: z.literal(1),
  /** The commit judged, null when it cannot be told. */
  commit: z.string().nullable(),
  cases: z.array(caseReportSchema),
  totals: caseCountsSchema.extend({ metrics: z.array(metricSchema) }),
  /** Comparison with an earlier report; null when there is none. */
  comparison: z.null(),
});
export type EvalReport = z.infer<typeof evalReportSchema>;
