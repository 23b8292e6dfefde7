import { z } from 'zod';

const evalFailureSchema = z.object({
  scorer: z.string(),
  expected: z.unknown(),
  actual: z.unknown(),
  severity: z.string(),
});
export type EvalFailure = z.infer<typeof evalFailureSchema>;

const evalCaseSchema = z.object({
  id: z.string(),
  /** `unscored` labels nothing and `error` threw: neither is a pass. */
  verdict: z.enum(['pass', 'fail', 'unscored', 'error']),
  /** It fails, but only as the accepted baseline names it, within a budget. A judge that does not say so accepts nothing. */
  accepted: z.boolean().default(false),
  failures: z.array(evalFailureSchema),
});
export type EvalCase = z.infer<typeof evalCaseSchema>;

/** The part of the judge's `--json` report that the gate reads; everything else in it is dropped. */
export const evalReportSchema = z.object({
  schemaVersion: z.literal(1),
  cases: z.array(evalCaseSchema),
});
export type EvalReport = z.infer<typeof evalReportSchema>;

/** The report of a tree without a judge: no case at all. */
export const emptyEvalReport: EvalReport = { schemaVersion: 1, cases: [] };

/** Reads what the judge printed; null when it is no eval report. */
export function parseEvalReport(text: string): EvalReport | null {
  try {
    const parsed = evalReportSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
