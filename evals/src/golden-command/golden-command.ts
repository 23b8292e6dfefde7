import { zoneIds } from '@dawn-patrol/contracts';
import { Command, Option } from 'commander';
import { z } from 'zod';
import { labelKinds } from '../golden/golden-case.ts';
import type { Terminal } from '../terminal.ts';

const goldenSchema = z.object({ golden: z.string() });
const printSchema = goldenSchema.extend({ json: z.boolean().default(false) });
const addSchema = goldenSchema.extend({
  from: z.string(),
  zone: z.enum(zoneIds).optional(),
  asOf: z.string().optional(),
  id: z.string().optional(),
  title: z.string().optional(),
  kind: z.enum(labelKinds).optional(),
  policy: z.string().default('default'),
  source: z.string().optional(),
  rationale: z.string().optional(),
  againstPolicy: z.string().optional(),
  againstSeason: z.string().optional(),
  tag: z.array(z.string()).optional(),
  rating: z.string().optional(),
  baseAction: z.string().optional(),
  action: z.string().optional(),
  step: z.array(z.string()).optional(),
  cap: z.string().optional(),
  flag: z.array(z.string()).optional(),
  state: z.array(z.string()).optional(),
});
export type PrintOptions = z.infer<typeof printSchema>;
export type AddOptions = z.infer<typeof addSchema>;

export interface GoldenActions {
  readonly lint: (options: PrintOptions) => void;
  readonly coverage: (options: PrintOptions) => void;
  readonly manifest: (golden: string) => void;
  readonly add: (options: AddOptions) => Promise<void>;
}

const explanation = `
Exit code: 0 done, nothing found; 1 the linter found something; 2 it could not run, or nothing was written.

Examples:
  pnpm golden lint
  pnpm golden coverage
  pnpm golden add --from packages/pipeline/recordings/2026-03-09/salt-lake --id salt-lake-2026-03-09-again
  pnpm golden manifest`;

/** The command line of the answer key. Rejects with CommanderError for wrong usage, and for help once it is printed. */
export function buildGoldenCommand(
  terminal: Terminal,
  goldenDirectory: string,
  actions: GoldenActions,
): Command {
  const golden = (): Option =>
    new Option('--golden <dir>', 'folder of the golden dataset').default(
      goldenDirectory,
      'golden/ of this repository',
    );
  const command = new Command('golden')
    .description('Keeps the answer key: checks it, counts what it covers, adds to it.')
    .addHelpText('after', explanation);
  command
    .command('lint')
    .description('Checks every case by its own words, and the dataset as a whole.')
    .addOption(golden())
    .option('--json', 'print the findings as JSON on standard output')
    .action((options: unknown) => actions.lint(printSchema.parse(options)));
  command
    .command('coverage')
    .description('Counts cases by rule, outcome, zone, flag, source state and slice, and lists the holes.')
    .addOption(golden())
    .option('--json', 'print the counts as JSON on standard output')
    .action((options: unknown) => actions.coverage(printSchema.parse(options)));
  command
    .command('manifest')
    .description('Writes golden/manifest.json anew from the files as they are.')
    .addOption(golden())
    .action((options: unknown) => actions.manifest(goldenSchema.parse(options).golden));
  addAddCommand(command, golden(), actions);
  for (const each of [command, ...command.commands]) {
    each.exitOverride().configureOutput({ writeOut: terminal.out, writeErr: terminal.error });
  }
  return command;
}

function addAddCommand(command: Command, golden: Option, actions: GoldenActions): void {
  command
    .command('add')
    .description(
      'Makes a case of a recorded zone or of a raw bundle. What no option says is asked, where a person watches.',
    )
    .addOption(golden)
    .requiredOption(
      '--from <path>',
      "a zone's folder of a recorded day, a file with a raw bundle, or - for standard input",
    )
    .option('--id <id>', 'name of the case: lower-case words joined by hyphens')
    .option('--title <sentence>', 'what the case shows')
    .addOption(new Option('--kind <kind>', 'what the label rests on').choices(labelKinds))
    .option('--policy <id>', 'policy to judge by', 'default')
    .option('--source <sentence>', 'where the facts come from')
    .option('--rationale <sentence>', 'why the label is right')
    .option('--against-policy <sentence>', 'why a label holds that the policy alone would not give')
    .option('--against-season <sentence>', "why a published fact is not as the season's list has it")
    .option('--tag <tag...>', 'words to find the case by')
    .addOption(new Option('--zone <slug>', 'zone, where the bundle does not say it').choices(zoneIds))
    .option(
      '--as-of <instant>',
      'moment to judge at, where the recording does not say it or another is meant',
    )
    .option('--rating <word>', 'published rating: low, moderate, considerable, high, extreme or none')
    .option('--base-action <action>', 'action of the published level alone')
    .option('--action <action>', 'action after every rule and cap')
    .option('--step <rule=outcome...>', 'what a rule finds, such as rapid-rise=not-matched')
    .option('--cap <reason>', 'forecast-expired, source-invalid, or none')
    .option('--flag <flag...>', 'every review flag; the word none for no flag')
    .option('--state <source=state...>', 'what a source is worth, such as nws=missing')
    .action((options: unknown) => actions.add(addSchema.parse(options)));
}
