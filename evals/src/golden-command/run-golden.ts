import { CommanderError } from 'commander';
import type { Ask } from '../add/ask.ts';
import { addCase } from '../add/add-case.ts';
import { renderCoverage } from '../coverage/render-coverage.ts';
import { writeManifest } from '../golden/load-golden.ts';
import { describeFinding } from '../lint/lint-finding.ts';
import { lintGolden } from '../lint/lint-golden.ts';
import type { Terminal } from '../terminal.ts';
import { buildGoldenCommand, type AddOptions, type PrintOptions } from './golden-command.ts';

/** What a run needs of its surroundings. */
export interface RunGoldenInput {
  readonly arguments: readonly string[];
  readonly terminal: Terminal;
  /** Where the golden dataset is unless `--golden` says otherwise. */
  readonly goldenDirectory: string;
  /** Asks a person; null where nobody is there to answer. */
  readonly ask: Ask | null;
  readonly readStandardInput: () => string;
}

/** 0 done, nothing found; 1 the linter found something; 2 it could not run, or nothing was written. */
export type GoldenExitCode = 0 | 1 | 2;

/** Runs the command line of the answer key and answers with its exit code. */
export async function runGolden(input: RunGoldenInput): Promise<GoldenExitCode> {
  let exitCode: GoldenExitCode = 0;
  const { terminal } = input;
  const command = buildGoldenCommand(terminal, input.goldenDirectory, {
    lint: (options) => {
      exitCode = lint(terminal, options);
    },
    coverage: (options) => {
      exitCode = coverage(terminal, options);
    },
    manifest: (golden) => {
      exitCode = manifest(terminal, golden);
    },
    add: async (options) => {
      exitCode = await add(input, options);
    },
  });
  try {
    await command.parseAsync([...input.arguments], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return complain(terminal, error instanceof Error ? error.message : String(error));
  }
}

function lint(terminal: Terminal, { golden, json }: PrintOptions): GoldenExitCode {
  const report = lintGolden(golden);
  if (!report.ok) return complain(terminal, report.failure);
  const { findings, cases } = report.value;
  if (json) terminal.out(`${JSON.stringify(report.value, null, 2)}\n`);
  else {
    terminal.out(findings.map((finding) => `${describeFinding(finding)}\n`).join(''));
    terminal.out(
      `${cases} cases, ${findings.length === 0 ? 'nothing to correct' : `${findings.length} to correct`}\n`,
    );
  }
  return findings.length === 0 ? 0 : 1;
}

function coverage(terminal: Terminal, { golden, json }: PrintOptions): GoldenExitCode {
  const report = lintGolden(golden);
  if (!report.ok) return complain(terminal, report.failure);
  const { coverage } = report.value;
  terminal.out(json ? `${JSON.stringify(coverage, null, 2)}\n` : renderCoverage(coverage));
  return 0;
}

function manifest(terminal: Terminal, golden: string): GoldenExitCode {
  const written = writeManifest(golden);
  if (!written.ok) return complain(terminal, written.failure);
  terminal.error(`${golden}/manifest.json lists ${written.value} cases\n`);
  return 0;
}

async function add(
  { terminal, ask, readStandardInput }: RunGoldenInput,
  options: AddOptions,
): Promise<GoldenExitCode> {
  const added = await addCase(options, { ask, readStandardInput });
  if (!added.ok) return complain(terminal, `${added.failure}\nNothing was written.`);
  terminal.out(`${added.value}\n`);
  return 0;
}

function complain(terminal: Terminal, message: string): 2 {
  terminal.error(`golden: ${message}\n`);
  return 2;
}
