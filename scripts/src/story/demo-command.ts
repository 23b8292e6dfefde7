import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';

export function registerDemoCommand(program: Command, context: CommandContext): void {
  program.command('demo').action(() => {
    context.say('demo: not built yet');
    context.finish(1);
  });
}
