import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listWorktrees } from '../../git/list-worktrees.ts';
import { runProcess } from '../../git/run-process.ts';
import type { Problem } from '../../problem.ts';
import { fail, type Result, succeed } from '../../result.ts';

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
  const others = (await listWorktrees(directory))
    .filter((worktree) => !worktree.bare && worktree.prunable === null && worktree.directory !== directory)
    .map((worktree) => worktree.directory);
  const output = await runProcess(process.execPath, [program, ...others], {
    directory,
    environment: process.env,
    signal,
  });
  if (output.exitCode === 0) return succeed(output.stdout.split('\n').filter((line) => line !== ''));
  const said = /^\w*Error: .*$/mu.exec(output.stderr)?.[0] ?? output.stderr.trim();
  return fail({ kind: 'built-not-taken-over', message: `what is built could not be taken over: ${said}` });
}
