import { Command } from 'commander';
import type { CommandContext } from './command-context.ts';

type Register = (program: Command, context: CommandContext) => void;

const summaries = {
  worktree: 'worktrees with an owner: create, list, sync, remove, prune',
  gate: 'whether the tree here may land: ownership, checks, the golden dataset',
  land: 'land branches on main, one checked commit after the other',
  'forecast-conflicts': 'what open branches would do to each other',
  demo: 'play the story of several owners at once',
} as const;

type CommandName = keyof typeof summaries;

function isCommandName(name: string): name is CommandName {
  return name in summaries;
}

/** A program with the one command that is asked for, its code loaded; without a known name, the list of all. */
export async function buildCommandLine(name: string | undefined, context: CommandContext): Promise<Command> {
  const program = new Command('scripts')
    .description('Parallel development: worktrees with an owner, the gate, the merge train.')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: context.print, writeErr: (text) => context.say(text.trimEnd()) });
  if (name !== undefined && isCommandName(name)) (await loadCommand(name))(program, context);
  else for (const [known, summary] of Object.entries(summaries)) program.command(known).description(summary);
  return program;
}

async function loadCommand(name: CommandName): Promise<Register> {
  switch (name) {
    case 'worktree':
      return (await import('./worktree/worktree-command.ts')).registerWorktreeCommand;
    case 'gate':
      return (await import('./gate/gate-command.ts')).registerGateCommand;
    case 'land':
      return (await import('./land/land-command.ts')).registerLandCommand;
    case 'forecast-conflicts':
      return (await import('./forecast-conflicts/forecast-conflicts-command.ts'))
        .registerForecastConflictsCommand;
    case 'demo':
      return (await import('./story/demo-command.ts')).registerDemoCommand;
    default:
      return assertNever(name);
  }
}

function assertNever(name: never): never {
  throw new Error(`no such command: ${String(name)}`);
}
