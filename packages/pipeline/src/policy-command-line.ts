import type { Command } from 'commander';
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
}
