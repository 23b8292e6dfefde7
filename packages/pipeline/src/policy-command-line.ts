import { Option, type Command } from 'commander';
import type { PolicyReplayFlags } from './commands/policy-replay-command.ts';
import type { ExitCode, ProgramInput } from './program.ts';

/** Adds `dawn policy` with its commands. */
export function addPolicy(
  program: Command,
  { terminal }: ProgramInput,
  finish: (code: ExitCode) => void,
): void {
  const policy = program.command('policy').description('list policies, and try one before it is switched on');
  policy
    .command('list')
    .description('the policies that ship, with their rules in order')
    .option('--json', 'print them as JSON')
    .action(async (flags: { json?: boolean }) => {
      const { policyListCommand } = await import('./commands/policy-file-commands.ts');
      finish(await policyListCommand(terminal, flags));
    });
  policy
    .command('check')
    .description('check a policy file of your own, and say where the first fault is')
    .argument('<file>', 'the policy file')
    .option('--json', 'print the answer as JSON')
    .action(async (file: string, flags: { json?: boolean }) => {
      const { policyCheckCommand } = await import('./commands/policy-file-commands.ts');
      finish(await policyCheckCommand(terminal, file, flags));
    });
  policy
    .command('schema')
    .description('the JSON Schema of policy files, for an editor')
    .action(async () => {
      const { policySchemaCommand } = await import('./commands/policy-file-commands.ts');
      finish(await policySchemaCommand(terminal));
    });
  policy
    .command('replay')
    .description(
      'run a past season through a policy, or two side by side, and show what each would have done',
    )
    .option('--policy <id>', 'the policy to try', 'default')
    .option('--against <id>', 'the policy to compare it with')
    .option(
      '--season <path>',
      'a folder or file of raw bundles or season facts (default: the season that comes with the project)',
    )
    .addOption(
      new Option('--database <file>', 'replay the runs that this database keeps').conflicts('season'),
    )
    .option('--zone <slug...>', 'only these zones', [])
    .option('--from <date>', 'first date, in Denver')
    .option('--to <date>', 'last date, in Denver')
    .option(
      '--budget <limits>',
      'what --policy may ask for, such as sends-per-zone-week=1, or a JSON file; beyond it the command fails',
    )
    .option('--html <file>', 'also write one page that can be opened without a network')
    .option('--json', 'print the report as JSON')
    .action(async (flags: PolicyReplayFlags) => {
      const { policyReplayCommand } = await import('./commands/policy-replay-command.ts');
      finish(await policyReplayCommand(terminal, flags));
    });
}
