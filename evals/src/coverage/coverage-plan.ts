import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import { z } from 'zod';
import { caseIdSchema } from '../golden/case-id.ts';

export const coveragePlanName = 'coverage.json';

const text = z.string().min(1);
const coveragePlanSchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** Parts of the dataset that must not be empty: a case is in a slice when it has one of its tags. */
  slices: z.array(z.strictObject({ id: caseIdSchema, title: text, tags: z.array(text).min(1) })),
  /** Known oddities of the sources, each with the cases that show it, or with why none does. */
  quirks: z.array(
    z.union([
      z.strictObject({ quirk: text, cases: z.array(caseIdSchema).min(1) }),
      z.strictObject({ quirk: text, noCase: text }),
    ]),
  ),
  /** Holes that are known and left, each with the reason. */
  acceptedHoles: z.array(z.strictObject({ facet: text, value: text, reason: text })),
});
/** What the dataset must cover beside what contracts and policy already say. */
export type CoveragePlan = z.infer<typeof coveragePlanSchema>;

/** The plan of a dataset; an empty one where it has none. Failure: the file is no plan. */
export function readCoveragePlan(goldenDirectory: string): Result<CoveragePlan, string> {
  const path = join(goldenDirectory, coveragePlanName);
  if (!existsSync(path)) return succeed({ schemaVersion: 1, slices: [], quirks: [], acceptedHoles: [] });
  const parsed = coveragePlanSchema.safeParse(parseText(readFileSync(path, 'utf8')));
  if (parsed.success) return succeed(parsed.data);
  const [issue] = parsed.error.issues;
  return fail(
    `${path} is no coverage plan: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not JSON'}.`,
  );
}

function parseText(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}
