import { Command, CommanderError } from 'commander';
import type { EvalContext, ExitCode } from './commands/eval-context.ts';
import { addJudgeAction } from './commands/judge-command.ts';
import { registerManifestCommand } from './commands/manifest-command.ts';

/** What a run needs of its surroundings. */
export type RunEvalInput = Omit<EvalContext, 'finish' | 'repeatedWords'> & {
  readonly arguments: readonly string[];
};

/** Each subcommand, one file each. */
const subcommands: readonly ((program: Command, context: EvalContext) => void)[] = [registerManifestCommand];

/** Runs the judge's command line and answers with its exit code. */
export async function runEval(input: RunEvalInput): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const context: EvalContext = {
    ...input,
    repeatedWords: input.arguments.filter((word) => word !== '--watch'),
    finish: (code) => {
      exitCode = code;
    },
  };
  try {
    await buildProgram(context).parseAsync([...input.arguments], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    input.terminal.error(`eval: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

/** The command line of the judge. */
function buildProgram(context: EvalContext): Command {
  const program = new Command('eval').description(
    'Runs the shipped code over the golden dataset and says what does not hold.',
  );
  addJudgeAction(program, context);
  for (const register of subcommands) register(program, context);
  for (const each of [program, ...program.commands]) {
    each.exitOverride().configureOutput({
      writeOut: context.terminal.out,
      writeErr: context.terminal.error,
    });
  }
  return program;
}
