import { type Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import type { CommandContext } from '../command-context.ts';
import { createSurroundings } from '../gate/create-surroundings.ts';
import { topLevel } from '../git/top-level.ts';
import type { Problem } from '../problem.ts';
import { stateDirectory } from '../state/state-directory.ts';
import { readWorkspace } from '../workspace/read-workspace.ts';
import { landBranches } from './land-branches.ts';
import { type LandingReport, renderLanding } from './landing-report.ts';
import { readCandidates } from './read-candidates.ts';
import { TrainStopped } from './track.ts';
import type { TrainSurroundings } from './train-surroundings.ts';
import { readTrainStatus, renderTrainStatus } from './train-status.ts';
import { undoLanding } from './undo-landing.ts';

const optionsSchema = z.object({
  batch: z.boolean().default(false),
  arbiter: z.boolean().default(false),
  jobs: z.int().default(1),
  package: z.array(z.string()).default([]),
  again: z.boolean().default(false),
  dryRun: z.boolean().default(false),
  status: z.boolean().default(false),
  undo: z.string().optional(),
  json: z.boolean().default(false),
});
type LandOptions = z.infer<typeof optionsSchema>;

const explanation = `
Each branch must hold by itself. Then main+A, main+A+B, ... are built away from every checkout and
checked, and main moves to a commit that was checked, or not at all. A branch of a clone is path#branch.
A train that was killed is taken up by the next call; without branches, pnpm land only does that.

Exit code: 0 all landed; 1 something was put aside or not tried; 2 it could not run.`;

/** `pnpm land`: the merge train. */
export function registerLandCommand(program: Command, context: CommandContext): void {
  program
    .command('land')
    .description('Lands branches on main, one checked commit after the other.')
    .argument('[branches...]', 'branches, or path#branch for a branch of a clone')
    .addOption(new Option('--one-by-one', 'one after the other (default)').conflicts('batch'))
    .option('--batch', 'all together; when that fails, halving finds who does not fit')
    .option('--jobs <count>', 'how many checks run at once', toCount, 1)
    .option('--arbiter', 'let the golden dataset choose the sides of a text conflict')
    .option('--package <branch=names...>', 'what a branch is about, when no worktree record says so')
    .option('--again', 'check even what was checked before')
    .option('--dry-run', 'check everything and move nothing')
    .option('--status', 'what the train is doing and did last')
    .option('--undo <landing>', 'take a landing back, through the same gate')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', explanation)
    .action(async (branches: unknown, options: unknown) =>
      runLand(z.array(z.string()).parse(branches), optionsSchema.parse(options), context),
    );
}

function toCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= 64) return count;
  throw new InvalidArgumentError('It is a whole number from 1 to 64.');
}

async function runLand(
  specs: readonly string[],
  options: LandOptions,
  context: CommandContext,
): Promise<void> {
  const state = await stateDirectory(context.directory);
  if (options.status) {
    const status = await readTrainStatus(state);
    context.print(options.json ? `${JSON.stringify(status, null, 2)}\n` : renderTrainStatus(status));
    return context.finish(0);
  }
  const around: TrainSurroundings = {
    gate: await createSurroundings(context),
    state,
    say: context.say,
    signal: context.interrupted,
    checkpoint: () => undefined,
  };
  try {
    if (options.undo === undefined) return await land(around, specs, options, context);
    const undone = await undoLanding(around, options.undo);
    if (!undone.ok) return refuse(undone.failure, 1, context);
    return report([undone.value], options, context);
  } catch (error) {
    if (!(error instanceof TrainStopped)) throw error;
    return refuse({ kind: 'interrupted', message: 'Stopped; nothing was begun.' }, 1, context);
  }
}

async function land(
  around: TrainSurroundings,
  specs: readonly string[],
  options: LandOptions,
  context: CommandContext,
): Promise<void> {
  const { directory } = context;
  const workspace = await readWorkspace(await topLevel(directory));
  const candidates = await readCandidates(directory, workspace, specs, options.package);
  if (!candidates.ok) return refuse(candidates.failure, 2, context);
  const { batch, arbiter, jobs, dryRun, again } = options;
  const request = { candidates: candidates.value, options: { batch, arbiter, jobs, dryRun }, again };
  const { resumed, report: own } = await landBranches(around, request);
  if (resumed === null && own === null) context.say('Nothing to land, and no train was cut off.');
  report(
    [resumed, own].filter((each) => each !== null),
    options,
    context,
  );
}

function report(reports: readonly LandingReport[], { json }: LandOptions, context: CommandContext): void {
  if (json) context.print(`${JSON.stringify(reports.at(-1) ?? null, null, 2)}\n`);
  else context.print(reports.map(renderLanding).join('\n'));
  const whole = reports.every(
    ({ outcome, branches }) =>
      outcome === 'finished' &&
      branches.every(({ status }) => status === 'landed' || status === 'already-on-main'),
  );
  context.finish(whole ? 0 : 1);
}

function refuse({ message, remedy }: Problem, exitCode: number, context: CommandContext): void {
  context.say(`land: ${message}`);
  if (remedy !== undefined) context.say(remedy);
  context.finish(exitCode);
}
