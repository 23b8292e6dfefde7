import { Readable } from 'node:stream';
import { instant } from '@dawn-patrol/contracts/testing';
import type { EvalContext, ExitCode } from '../commands/eval-context.ts';
import type { Repository } from '../git/repository.ts';
import { writeManifest } from '../golden/load-golden.ts';
import type { Judge } from '../judge/judge-case.ts';
import { runEval } from '../run-eval.ts';
import { allScorers } from '../scorers/all-scorers.ts';
import { buildOutcome } from './build-outcome.ts';
import { testTerminal, type TestTerminal } from './test-terminal.ts';
import { writeGolden, type TestCase } from './write-golden.ts';

export interface TestRun {
  readonly code: ExitCode;
  readonly terminal: TestTerminal;
}

interface TestSurroundings extends Partial<EvalContext> {
  readonly judged?: Judge['run'];
  readonly watched?: boolean;
}

/** A folder outside of any repository. */
export const noRepository: Repository = {
  commit: () => 'abc123',
  mergeBase: () => null,
  fileAt: () => null,
  retiredSince: () => [],
  changedSince: () => null,
  sharedDirectory: () => null,
};

/** Runs the command line over a dataset with a stand-in for the judged code, which decides `no-alert` unless told otherwise. */
export async function runTestEval(
  goldenDirectory: string,
  words: readonly string[],
  { judged = () => buildOutcome(), watched = false, ...surroundings }: TestSurroundings = {},
): Promise<TestRun> {
  const terminal = testTerminal(watched);
  const code = await runEval({
    arguments: words,
    terminal,
    goldenDirectory,
    tracked: 'golden',
    repository: noRepository,
    judge: { run: judged, scorers: allScorers },
    openKept: () => null,
    unattended: false,
    now: () => instant('2026-03-06T15:00:00Z'),
    judgeAgain: () => Promise.resolve(0),
    watchChanges: () => Readable.from([]),
    interrupted: new AbortController().signal,
    ...surroundings,
  });
  return { code, terminal };
}

/** Writes a dataset with its manifest. */
export function writeDataset(cases: Record<string, TestCase>): string {
  const directory = writeGolden(cases);
  writeManifest(directory);
  return directory;
}
