import { z } from 'zod';
import { severities, type Severity } from '../scorers/severity.ts';

/** Severities of which not one case is ever tolerated: no budget, no baseline and no reason can allow one. */
export const zeroTolerance: readonly Severity[] = ['missed-warning', 'false-dispatch'];

const budgetSchema = z.strictObject({
  severity: z.enum(severities),
  /** How many cases may fail in this way, once the baseline accepts them by name. */
  cases: z.int().min(0),
  reason: z.string().min(1),
});
export type Budget = z.infer<typeof budgetSchema>;

/** `golden/budgets.json`: each severity once, and none for those that are zero-tolerance. */
export const budgetsSchema = z
  .strictObject({ schemaVersion: z.literal(1), budgets: z.array(budgetSchema) })
  .refine(
    ({ budgets }) =>
      severities.every((one) => budgets.filter(({ severity }) => severity === one).length === 1),
    { error: `expected each severity once: ${severities.join(', ')}` },
  )
  .refine(
    ({ budgets }) => budgets.every(({ severity, cases }) => cases === 0 || !zeroTolerance.includes(severity)),
    { error: `${zeroTolerance.join(' and ')} are zero-tolerance: expected a budget of 0` },
  );

/** What holds where a dataset brings no budgets: nothing is tolerated. */
export const noBudgets: readonly Budget[] = severities.map((severity) => ({
  severity,
  cases: 0,
  reason: 'This dataset has no budgets.json.',
}));
