import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runProcess } from '../../git/run-process.ts';
import type { Problem } from '../../problem.ts';
import { fail, type Result, succeed } from '../../result.ts';
import { knownWorktrees } from '../find-worktree.ts';
import { mainCheckout } from '../main-checkout.ts';

const PROGRAM = 'scripts/take-over-built.mjs';

/**
 * Copies what another checkout of the repository, the main one first, has compiled from the very same sources into a
 * fresh worktree, by the worktree's own program for it. Returns the lists of projects that need no compiler now; none
 * when no checkout is certain to have them, or when the worktree's commit has no such program.
 */
export async function takeOverBuilt(
  directory: string,
  signal: AbortSignal,
): Promise<Result<readonly string[], Problem>> {
  const program = join(directory, PROGRAM);
  if (!existsSync(program)) return succeed([]);
  const output = await runProcess(process.execPath, [program, ...(await otherCheckouts(directory))], {
    directory,
    environment: process.env,
    signal,
  });
  if (output.exitCode === 0) return succeed(output.stdout.split('\n').filter((line) => line !== ''));
  const said = /^\w*Error: .*$/mu.exec(output.stderr)?.[0] ?? output.stderr.trim();
  return fail({ kind: 'built-not-taken-over', message: `what is built could not be taken over: ${said}` });
}

/** The main one first; not those of the merge train, which come and go. */
async function otherCheckouts(directory: string): Promise<string[]> {
  const [main, worktrees] = await Promise.all([mainCheckout(directory), knownWorktrees(directory)]);
  return [main, ...worktrees.map((worktree) => worktree.directory)].filter((other) => other !== directory);
}
