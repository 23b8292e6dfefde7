import { type Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import type { CommandContext } from '../command-context.ts';
import { createSurroundings } from '../gate/create-surroundings.ts';
import { listWorktrees } from '../git/list-worktrees.ts';
import { MAIN_BRANCH } from '../git/main-branch.ts';
import { TrainStopped } from '../land/track.ts';
import { resolveBranch } from '../worktree/resolve-branch.ts';
import { forecastConflicts, type ForecastRequest } from './forecast-conflicts.ts';
import { renderForecast } from './render-forecast.ts';

const optionsSchema = z.object({
  json: z.boolean().default(false),
  textOnly: z.boolean().default(false),
  jobs: z.int().default(1),
});
type ForecastOptions = z.infer<typeof optionsSchema>;

const explanation = `
Without branches: those of all open worktrees. Only what is committed counts. Nothing is moved.

Exit code: 0 nobody gets in anybody's way; 1 somebody does; 2 it could not run.`;

/** `pnpm forecast-conflicts`: what open branches would do to each other. */
export function registerForecastConflictsCommand(program: Command, context: CommandContext): void {
  program
    .command('forecast-conflicts')
    .description('Pair by pair, what open branches would do to each other: text conflicts and golden cases.')
    .argument('[branches...]', 'branches, or path#branch for a branch of a clone')
    .option('--text-only', 'run no golden dataset, say only what git cannot merge')
    .option('--jobs <count>', 'how many run at once', toCount, 1)
    .option('--json', 'print the forecast as JSON')
    .addHelpText('after', explanation)
    .action(async (branches: unknown, options: unknown) =>
      runForecast(z.array(z.string()).parse(branches), optionsSchema.parse(options), context),
    );
}

function toCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= 64) return count;
  throw new InvalidArgumentError('It is a whole number from 1 to 64.');
}

async function runForecast(
  specs: readonly string[],
  { json, textOnly, jobs }: ForecastOptions,
  context: CommandContext,
): Promise<void> {
  const { directory, say, interrupted: signal } = context;
  const branches: ForecastRequest['branches'][number][] = [];
  for (const name of specs.length > 0 ? specs : await openBranches(directory)) {
    const branch = await resolveBranch(directory, name);
    if (!branch.ok) {
      say(`forecast-conflicts: ${branch.failure.message}`);
      return context.finish(2);
    }
    branches.push({ name, commit: branch.value.commit });
  }
  try {
    const gate = await createSurroundings(context);
    const forecast = await forecastConflicts({ branches, jobs, textOnly, signal, say }, gate);
    context.print(json ? `${JSON.stringify(forecast, null, 2)}\n` : renderForecast(forecast));
    const calm =
      forecast.pairs.every(({ conflicts, changes }) => conflicts.length + changes.length === 0) &&
      forecast.branches.every(
        ({ breaks, conflictsWithMain }) => breaks.length + conflictsWithMain.length === 0,
      );
    context.finish(calm ? 0 : 1);
  } catch (error) {
    if (!(error instanceof TrainStopped)) throw error;
    say('forecast-conflicts: stopped');
    context.finish(1);
  }
}

async function openBranches(directory: string): Promise<string[]> {
  const worktrees = await listWorktrees(directory);
  return worktrees.flatMap(({ branch }) => (branch === null || branch === MAIN_BRANCH ? [] : [branch]));
}
