import { CommanderError } from 'commander';
import type { CommandContext } from './command-context.ts';
import { buildCommandLine } from './command-line.ts';

/** Runs the command that the arguments ask for. Expected failures are told and end in `finish`; anything else throws. */
export async function runCommandLine(args: readonly string[], context: CommandContext): Promise<void> {
  try {
    const program = await buildCommandLine(args[0], context);
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    context.finish(error.exitCode === 0 ? 0 : 2);
  }
}
