import { CommanderError } from 'commander';
import { buildCommandLine } from './command-line.ts';
import { write, type Terminal } from './documents.ts';

/** What the program needs of the process it runs in. */
export interface ProgramInput {
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly terminal: Terminal;
  /** Milliseconds since the Unix epoch. */
  readonly clock: () => number;
  /** Resolves when the operator stops the program. */
  readonly stopped: Promise<void>;
}

/** 0 done, 1 the input or the work failed, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** Runs the `dawn` command line and answers with its exit code. */
export async function runProgram(input: ProgramInput): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const commandLine = buildCommandLine(input, (code) => {
    exitCode = code;
  });
  try {
    await commandLine.parseAsync([...input.arguments], { from: 'user' });
    return exitCode;
  } catch (error) {
    return explain(error, input.terminal);
  }
}

/** Says what went wrong and what to do; a wrong setting or option is wrong usage. */
async function explain(error: unknown, terminal: Terminal): Promise<ExitCode> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (isClosedPipe(error)) return 0;
  const { AvalancheError } = await import('@dawn-patrol/contracts');
  await write(terminal.stderr, `dawn: ${error instanceof Error ? error.message : String(error)}\n`);
  return AvalancheError.isInstance(error) && error.code === 'configuration' ? 2 : 1;
}

/** The reader of our output went away, as `head` does: nobody is left to be told anything. */
function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
