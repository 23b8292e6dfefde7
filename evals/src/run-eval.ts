import { CommanderError } from 'commander';
import picocolors from 'picocolors';
import type { EvalReport } from './eval-report.ts';
import { buildEvalCommand, type EvalOptions } from './eval-command.ts';
import { evaluate } from './evaluate.ts';
import { writeManifest } from './golden/load-golden.ts';
import type { Judge } from './judge/judge-case.ts';
import { renderReport } from './report/render-report.ts';
import type { Terminal } from './terminal.ts';

/** What a run needs of its surroundings. */
export interface RunEvalInput {
  readonly arguments: readonly string[];
  readonly terminal: Terminal;
  /** Where the golden dataset is unless `--golden` says otherwise. */
  readonly goldenDirectory: string;
  /** The commit under judgement, null when it cannot be told. */
  readonly readCommit: () => string | null;
  readonly judge: Judge;
}

/** 0 every case holds; 1 a case fails, throws or labels nothing; 2 it could not run. */
export type ExitCode = 0 | 1 | 2;

/** Runs the judge's command line and answers with its exit code. */
export function runEval(input: RunEvalInput): ExitCode {
  let exitCode: ExitCode = 0;
  const command = buildEvalCommand(input.terminal, input.goldenDirectory, {
    evaluate: (options) => {
      exitCode = evaluateCommand(input, options);
    },
    writeManifest: (golden) => {
      exitCode = manifestCommand(input.terminal, golden);
    },
  });
  try {
    command.parse([...input.arguments], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    input.terminal.error(`eval: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

function evaluateCommand({ terminal, judge, readCommit }: RunEvalInput, options: EvalOptions): ExitCode {
  const progress = (done: number, total: number): void => {
    if (terminal.watched) terminal.error(`\r${done} of ${total}${done === total ? '\n' : ''}`);
  };
  const report = evaluate({ options, judge, commit: readCommit(), progress });
  if (!report.ok) {
    terminal.error(`eval: ${report.failure}\n`);
    return 2;
  }
  terminal.out(
    options.json
      ? `${JSON.stringify(report.value, null, 2)}\n`
      : renderReport(report.value, picocolors.createColors(terminal.colors)),
  );
  return holds(report.value) ? 0 : 1;
}

function holds({ totals }: EvalReport): boolean {
  return totals.cases > 0 && totals.pass === totals.cases;
}

function manifestCommand(terminal: Terminal, golden: string): ExitCode {
  const written = writeManifest(golden);
  if (!written.ok) {
    terminal.error(`eval: ${written.failure}\n`);
    return 2;
  }
  terminal.error(`${golden}/manifest.json lists ${written.value} cases\n`);
  return 0;
}
