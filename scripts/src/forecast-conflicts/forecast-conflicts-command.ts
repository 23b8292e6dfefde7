import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';

export function registerForecastConflictsCommand(program: Command, context: CommandContext): void {
  program.command('forecast-conflicts').action(() => {
    context.say('forecast-conflicts: not built yet');
    context.finish(1);
  });
}
