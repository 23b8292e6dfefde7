import { z } from 'zod';
import { caseIdSchema } from '../golden/case-id.ts';
import type { CaseReport, FailureReport } from '../eval-report.ts';

const acceptedSchema = z.strictObject({
  verdict: z.enum(['pass', 'fail']),
  /** The action that came out: what a reader wants to see change, also where the label changed with it. */
  action: z.string(),
  /** Only of a case that fails: each failure that is accepted, as `failureSignature` writes it. */
  failures: z.array(z.string()).optional(),
});
export type AcceptedCase = z.infer<typeof acceptedSchema>;

/** `golden/baseline.json`: what came of each case when the dataset was last accepted. */
export const baselineSchema = z.strictObject({
  schemaVersion: z.literal(1),
  cases: z.record(caseIdSchema, acceptedSchema),
});
export type Baseline = z.infer<typeof baselineSchema>;

/** One failure in one line: accepted only as long as it reads exactly like this. */
export function failureSignature({ severity, scorer, explanation }: FailureReport): string {
  return `${severity} ${scorer}: ${explanation}`.replaceAll(/\s+/g, ' ').slice(0, 200);
}

/** The baseline that these results make. */
export function toBaseline(cases: readonly CaseReport[]): Baseline {
  return { schemaVersion: 1, cases: Object.fromEntries(cases.map((each) => [each.id, toAccepted(each)])) };
}

function toAccepted({ verdict, action, failures }: CaseReport): AcceptedCase {
  const accepted = { verdict: verdict === 'pass' ? verdict : ('fail' as const), action: action ?? 'none' };
  return verdict === 'pass' ? accepted : { ...accepted, failures: failures.map(failureSignature) };
}

/** One line a case, sorted, so that branches that change different cases merge. */
export function renderBaseline({ schemaVersion, cases }: Baseline): string {
  const lines = Object.keys(cases)
    .toSorted()
    .map((id) => `    ${JSON.stringify(id)}: ${renderLine(cases[id])}`);
  return `{\n  "schemaVersion": ${schemaVersion},\n  "cases": {\n${lines.join(',\n')}\n  }\n}\n`;
}

function renderLine(accepted: AcceptedCase | undefined): string {
  const entries = Object.entries(accepted ?? {}).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
  return `{ ${entries.join(', ')} }`;
}
