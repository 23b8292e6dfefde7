import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';

export function registerGateCommand(program: Command, context: CommandContext): void {
  program.command('gate').action(() => {
    context.say('gate: not built yet');
    context.finish(1);
  });
}
