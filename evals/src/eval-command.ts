import { zoneIds, type ZoneId } from '@dawn-patrol/contracts';
import { Command, Option } from 'commander';
import { z } from 'zod';
import type { Terminal } from './terminal.ts';

/** What to judge and how to say it. */
export interface EvalOptions {
  readonly golden: string;
  readonly json: boolean;
  readonly case: readonly string[];
  readonly zone: readonly ZoneId[];
  readonly tag: readonly string[];
}

export interface EvalActions {
  readonly evaluate: (options: EvalOptions) => void;
  readonly writeManifest: (golden: string) => void;
}

const goldenOptionSchema = z.object({ golden: z.string() });
const optionsSchema = goldenOptionSchema.extend({
  json: z.boolean().default(false),
  case: z.array(z.string()).default([]),
  zone: z.array(z.enum(zoneIds)).default([]),
  tag: z.array(z.string()).default([]),
});

const explanation = `
Exit code: 0 every case holds; 1 a case fails, throws or labels nothing; 2 it could not run.

Examples:
  pnpm eval
  pnpm eval --case salt-lake-2026-03-06
  pnpm --silent eval --json --zone logan > report.json
  pnpm eval manifest`;

/** The command line of the judge. Throws CommanderError for wrong usage, and for help once it is printed. */
export function buildEvalCommand(terminal: Terminal, goldenDirectory: string, actions: EvalActions): Command {
  const golden = (): Option =>
    new Option('--golden <dir>', 'folder of the golden dataset').default(
      goldenDirectory,
      'golden/ of this repository',
    );
  const command = new Command('eval')
    .description('Runs the shipped code over the golden dataset and says what does not hold.')
    .addOption(golden())
    .option('--json', 'print the report as JSON on standard output')
    .option('--case <id...>', 'judge only these cases')
    .addOption(new Option('--zone <slug...>', 'judge only the cases of these zones').choices(zoneIds))
    .option('--tag <tag...>', 'judge only cases with one of these tags')
    .allowExcessArguments(false)
    .addHelpText('after', explanation)
    .action((options: unknown) => actions.evaluate(optionsSchema.parse(options)));
  command
    .command('manifest')
    .description('Writes golden/manifest.json anew from the files as they are.')
    .action((_: unknown, manifest: Command) =>
      actions.writeManifest(goldenOptionSchema.parse(manifest.optsWithGlobals()).golden),
    );
  for (const each of [command, ...command.commands]) {
    each.exitOverride().configureOutput({ writeOut: terminal.out, writeErr: terminal.error });
  }
  return command;
}
