import { existsSync, readFileSync } from 'node:fs';
import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import { z } from 'zod';
import { parseJsonText } from '../parse-json-text.ts';
import type { Mutant, MutantResult } from './mutant.ts';

/** A fault that the dataset may miss, and why. Found again by file and words, as lines move. */
const acceptedSurvivorSchema = z.strictObject({
  file: z.string().min(1),
  /** The place inside a policy; for code left out, as its lines move. */
  place: z.string().min(1).optional(),
  original: z.string(),
  replacement: z.string(),
  reason: z.string().min(10),
});
export type AcceptedSurvivor = z.infer<typeof acceptedSurvivorSchema>;

const acceptedSchema = z.strictObject({ survivors: z.array(acceptedSurvivorSchema) });

/** The list of the repository; empty where there is none. Failure: it cannot be read as one. */
export function readAcceptedSurvivors(path: string): Result<readonly AcceptedSurvivor[], string> {
  if (!existsSync(path)) return succeed([]);
  const parsed = parseJsonText(readFileSync(path, 'utf8'), acceptedSchema);
  if (parsed.ok) return succeed(parsed.value.survivors);
  return fail(`${path}: ${parsed.failure}. Correct the list of survivors.`);
}

/** The reason for a survivor, or undefined where none is given. */
export function reasonFor(mutant: Mutant, accepted: readonly AcceptedSurvivor[]): string | undefined {
  return accepted.find((entry) => fits(entry, mutant))?.reason;
}

/** Entries of which the fault was planted in this run and did not survive, or no longer exists. */
export function staleEntries(
  accepted: readonly AcceptedSurvivor[],
  results: readonly MutantResult[],
): readonly AcceptedSurvivor[] {
  return accepted.filter((entry) => {
    const planted = results.filter(({ mutant }) => fits(entry, mutant));
    return planted.every(({ status }) => status !== 'survived' && status !== 'not-reached');
  });
}

function fits({ file, place, original, replacement }: AcceptedSurvivor, mutant: Mutant): boolean {
  return (
    file === mutant.file &&
    original === mutant.original &&
    replacement === mutant.replacement &&
    (place === undefined || place === mutant.place)
  );
}
