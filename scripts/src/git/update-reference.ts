import { fail, type Result, succeed } from '../result.ts';
import { runGit } from './run-git.ts';
import { resolveRevision } from './resolve-revision.ts';

/** The name of no object: what a reference holds before it exists. */
export const NO_OBJECT = '0'.repeat(40);

/** A compare-and-swap that was lost: what the reference holds instead (null when it is not there). */
export interface ReferenceMoved {
  readonly kind: 'reference-moved';
  readonly reference: string;
  readonly expected: string;
  readonly found: string | null;
  readonly said: string;
}

/**
 * Moves a reference from exactly `expected` to `next`, or not at all.
 * `expected: NO_OBJECT` creates and fails when it exists; `next: NO_OBJECT` deletes.
 */
export async function updateReference(
  directory: string,
  change: {
    readonly reference: string;
    readonly next: string;
    readonly expected: string;
    readonly reason: string;
  },
): Promise<Result<void, ReferenceMoved>> {
  const { reference, next, expected, reason } = change;
  const args =
    next === NO_OBJECT
      ? ['update-ref', '-m', reason, '-d', reference, expected]
      : ['update-ref', '-m', reason, reference, next, expected];
  const output = await runGit(directory, args);
  if (output.exitCode === 0) return succeed(undefined);
  const found = await resolveRevision(directory, reference);
  return fail({ kind: 'reference-moved', reference, expected, found, said: output.stderr.trim() });
}
