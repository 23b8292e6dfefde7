import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { z } from 'zod';
import { showProgress } from '../commands/show-progress.ts';
import type { Terminal } from '../terminal.ts';
import { readAcceptedSurvivors } from './accepted-survivors.ts';
import { judgeInPool } from './bench-pool.ts';
import { whyLeftOut } from './left-out.ts';
import { mutantGroups, type Mutant } from './mutant.ts';
import { planMutants, type MutantPlan } from './plan-mutants.ts';
import { renderStrength, renderStrengthMarkdown } from './render-strength.ts';
import { sampleEntries } from './sample-mutants.ts';
import { buildStrengthReport } from './strength-report.ts';

export interface RunStrengthInput {
  readonly arguments: readonly string[];
  readonly terminal: Terminal;
  /** The top of the repository, built. */
  readonly top: string;
  /** The built `bench-process.js`. */
  readonly program: string;
}

const wholeNumber = z.coerce.number().int().min(1);
const optionsSchema = z.object({
  only: z.array(z.enum(mutantGroups)).optional(),
  file: z.string().optional(),
  sample: wholeNumber.optional(),
  seed: z.coerce.number().int().default(1),
  processes: wholeNumber.optional(),
  golden: z.string().optional(),
  json: z.boolean().default(false),
  markdown: z.string().optional(),
});
type StrengthOptions = z.infer<typeof optionsSchema>;

const TIME_LIMIT_MILLISECONDS = 120_000;

/** 0 every bar is reached; 1 one is not; 2 it could not run. */
export async function runStrength(input: RunStrengthInput): Promise<0 | 1 | 2> {
  const { terminal } = input;
  const program = describeProgram()
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.error });
  try {
    program.parse([...input.arguments], { from: 'user' });
    return await weaken(optionsSchema.parse(program.opts()), input);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    terminal.error(`eval:strength: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

function describeProgram(): Command {
  return new Command('eval:strength')
    .description(
      'Plants faults in the shipped policy and code, one at a time, and says which the golden dataset finds.',
    )
    .addOption(new Option('--only <group...>', 'only these groups').choices(mutantGroups))
    .option('--file <part>', 'only faults in files whose path holds this')
    .option('--sample <count>', 'only so many faults, spread evenly')
    .option('--seed <number>', 'which sample', '1')
    .option('--processes <count>', 'how many at a time; one less than the processors otherwise, at least one')
    .option('--golden <dir>', 'folder of the golden dataset')
    .option('--json', 'print the report as JSON on standard output')
    .option('--markdown <file>', 'write the report as Markdown')
    .allowExcessArguments(false)
    .addHelpText('after', '\nExit code: 0 every bar is reached; 1 one is not; 2 it could not run.');
}

async function weaken(
  options: StrengthOptions,
  { terminal, top, program }: RunStrengthInput,
): Promise<0 | 1 | 2> {
  const accepted = readAcceptedSurvivors(join(top, 'evals/strength-survivors.json'));
  if (!accepted.ok) throw new Error(accepted.failure);
  const plan = await planMutants(top);
  try {
    const planned = plan.mutants.filter((mutant) => isAskedFor(mutant, options));
    const counting = planned.filter((mutant) => whyLeftOut(mutant) === null);
    const chosen = sampleEntries(counting, options.sample ?? counting.length, options.seed);
    if (chosen.length === 0) throw new Error('No fault fits these options.');
    const results = await judgeInPool(chosen, {
      program,
      arguments: benchArguments(plan, options.golden ?? join(top, 'golden')),
      processes: options.processes ?? Math.max(1, availableParallelism() - 1),
      timeLimitMilliseconds: TIME_LIMIT_MILLISECONDS,
      progress: showProgress(terminal),
    });
    const whole =
      chosen.length === plan.mutants.length - plan.mutants.filter((each) => whyLeftOut(each) !== null).length;
    const report = buildStrengthReport({ results, planned, accepted: accepted.value, whole });
    if (options.markdown !== undefined) writeFileSync(options.markdown, renderStrengthMarkdown(report));
    terminal.out(options.json ? `${JSON.stringify(report, null, 2)}\n` : renderStrength(report));
    return report.holds ? 0 : 1;
  } finally {
    plan.discard();
  }
}

function isAskedFor({ group, file }: Mutant, { only, file: part }: StrengthOptions): boolean {
  return (only === undefined || only.includes(group)) && (part === undefined || file.includes(part));
}

function benchArguments({ sourcesPath, mutantsPath }: MutantPlan, golden: string): readonly string[] {
  return [golden, sourcesPath, mutantsPath];
}
