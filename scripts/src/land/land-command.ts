import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';

export function registerLandCommand(program: Command, context: CommandContext): void {
  program.command('land').action(() => {
    context.say('land: not built yet');
    context.finish(1);
  });
}
