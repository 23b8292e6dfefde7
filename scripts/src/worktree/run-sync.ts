import type { CommandContext } from '../command-context.ts';
import type { Problem } from '../problem.ts';
import type { Result } from '../result.ts';
import { installWithPnpm } from './create/install-dependencies.ts';
import { findWorktree } from './find-worktree.ts';
import { type Synced, syncWorktree } from './sync-worktree.ts';

/** Syncs the named worktree, or the one the person stands in, and installs again when the lockfile changed. */
export async function runSync(
  context: CommandContext,
  name: string | undefined,
  fetch: boolean,
): Promise<Result<Synced, Problem>> {
  const found = name === undefined ? null : await findWorktree(context.directory, name);
  if (found?.ok === false) return found;
  const directory = found?.value.directory ?? context.directory;
  const synced = await syncWorktree(directory, { fetch, signal: context.interrupted, say: context.say });
  if (!synced.ok || !synced.value.dependenciesChanged) return synced;
  context.say('the lockfile changed; installing');
  const installed = await installWithPnpm(context.environment, context.say)(directory, context.interrupted);
  if (!installed.ok) context.say(`${installed.failure.message}; ${installed.failure.remedy ?? ''}`);
  return synced;
}
