import { actionSchema, zoneIdSchema } from '@dawn-patrol/contracts';
import { z } from 'zod';
import { labelKinds } from './golden/golden-case.ts';
import { stages } from './scorers/scorer.ts';
import { severities } from './scorers/severity.ts';

/** What does not hold. Values longer than a thousand characters are cut to a text, so that a report stays small. */
const failureReportSchema = z.object({
  scorer: z.string(),
  stage: z.enum(stages),
  severity: z.enum(severities),
  expected: z.unknown(),
  actual: z.unknown(),
  explanation: z.string(),
  /** What it is about, where its scorer judges several things: a rule, a flag, a source, a part of the assessment. */
  rule: z.string().optional(),
});
export type FailureReport = z.infer<typeof failureReportSchema>;

/** A rose in 24 short words, in rose order: the level, with `p` for pockets; `-` not rated; empty not labelled. */
const roseWordsSchema = z.array(z.string()).length(24);
export type RoseWords = z.infer<typeof roseWordsSchema>;

/** How a decision came about, in short: what a reader needs beside a failure. */
export const caseTraceSchema = z.object({
  /** The published level as labelled and as read, in words; null where there is none. */
  rating: z.object({ expected: z.string().nullable(), actual: z.string().nullable() }),
  rose: z.object({ expected: roseWordsSchema.nullable(), actual: roseWordsSchema.nullable() }),
  sources: z.object({ uac: z.string(), nws: z.string(), snotel: z.string() }),
  baseAction: actionSchema,
  steps: z.array(
    z.object({
      rule: z.string(),
      outcome: z.string(),
      from: actionSchema,
      to: actionSchema,
      missing: z.array(z.string()),
    }),
  ),
  cap: z.string().nullable(),
  action: actionSchema,
  flags: z.array(z.string()),
});
export type CaseTrace = z.infer<typeof caseTraceSchema>;

export const caseReportSchema = z.object({
  id: z.string(),
  title: z.string(),
  zone: zoneIdSchema,
  tags: z.array(z.string()),
  labelKind: z.enum(labelKinds),
  /** `unscored`: nothing is labelled, which is not a pass. `error`: the judged code threw. */
  verdict: z.enum(['pass', 'fail', 'unscored', 'error']),
  /** True: it fails, but only as the baseline accepts within a budget. */
  accepted: z.boolean(),
  /** The final action that came out; null when the judged code threw. */
  action: actionSchema.nullable(),
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
  /** Null for a case that passes, unless traces of all were asked for, and for one that threw. */
  trace: caseTraceSchema.nullable(),
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
  changed: z.int(),
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

/** How one case differs from the accepted results. Cases that came out the same are not listed. */
const caseChangeSchema = z.object({
  id: z.string(),
  /**
   * `newly-failing`: it held. `worse`: it failed, now in a further way. `lost`: no longer there, and
   * nobody says why. `retired`: no longer there, and a commit says so. `relabelled`: label or input changed.
   */
  kind: z.enum([
    'newly-failing',
    'worse',
    'lost',
    'new-failing',
    'newly-passing',
    'new',
    'retired',
    'relabelled',
  ]),
  detail: z.string().nullable(),
});
export type CaseChange = z.infer<typeof caseChangeSchema>;

const comparisonSchema = z.object({
  /** The merge base that the accepted results were read from; null: the baseline lying here. */
  base: z.string().nullable(),
  changes: z.array(caseChangeSchema),
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** One severity's budget: how many cases may fail so, how many do. */
const budgetReportSchema = z.object({
  severity: z.enum(severities),
  most: z.int(),
  used: z.int(),
  holds: z.boolean(),
});
export type BudgetReport = z.infer<typeof budgetReportSchema>;

/** What an evaluation prints with `--json`: gates read this and nothing else. */
export const evalReportSchema = z.object({
  schemaVersion: z.literal(1),
  /** The commit judged, null when it cannot be told. */
  commit: z.string().nullable(),
  /** What the exit code says: decided case by case, never by an average. */
  holds: z.boolean(),
  cases: z.array(caseReportSchema),
  /** How many of the cases were not run, for code and files are as they were when they last held. */
  known: z.int().min(0).default(0),
  totals: caseCountsSchema.extend({ metrics: z.array(metricSchema) }),
  budgets: z.array(budgetReportSchema),
  /** Comparison with the accepted results of the merge base; null when there are none. */
  comparison: comparisonSchema.nullable(),
});
export type EvalReport = z.infer<typeof evalReportSchema>;
