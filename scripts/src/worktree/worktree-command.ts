import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';

export function registerWorktreeCommand(program: Command, context: CommandContext): void {
  program.command('worktree').action(() => {
    context.say('worktree: not built yet');
    context.finish(1);
  });
}
