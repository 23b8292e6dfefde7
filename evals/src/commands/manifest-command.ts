import type { Command } from 'commander';
import { writeManifest } from '../golden/load-golden.ts';
import { refuse, type EvalContext } from './eval-context.ts';
import { goldenOptionSchema } from './golden-option.ts';

/** `pnpm eval manifest`: the hashes of the files as they are. */
export function registerManifestCommand(program: Command, context: EvalContext): void {
  program
    .command('manifest')
    .description('Writes golden/manifest.json anew from the files as they are.')
    .action((_: unknown, command: Command) => {
      const { golden } = goldenOptionSchema.parse(command.optsWithGlobals());
      const written = writeManifest(golden);
      if (!written.ok) refuse(context, written.failure);
      else context.terminal.error(`${golden}/manifest.json lists ${written.value} cases\n`);
    });
}
