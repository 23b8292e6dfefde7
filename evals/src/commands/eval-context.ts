import type { IsoInstant } from '@dawn-patrol/contracts';
import type { Repository } from '../git/repository.ts';
import type { Judge } from '../judge/judge-case.ts';
import type { KeptVerdicts } from '../kept/kept-verdicts.ts';
import type { Terminal } from '../terminal.ts';

/** 0 every case holds; 1 a case fails, throws, labels nothing or is lost; 2 it could not run. */
export type ExitCode = 0 | 1 | 2;

/** What every command of the judge has at hand. */
export interface EvalContext {
  readonly terminal: Terminal;
  /** Where the golden dataset is unless `--golden` says otherwise. */
  readonly goldenDirectory: string;
  /** That folder's path in the repository. */
  readonly tracked: string;
  readonly repository: Repository;
  readonly judge: Judge;
  /** Verdicts that still stand; null where none can be kept. */
  readonly openKept: () => KeptVerdicts | null;
  /** Whether this runs unattended, where nothing may be accepted. */
  readonly unattended: boolean;
  readonly now: () => IsoInstant;
  /** Builds and judges once in a new process, as only that sees changed code. */
  readonly judgeAgain: (words: readonly string[], signal: AbortSignal) => Promise<ExitCode>;
  /** Batches of changed paths, until the signal ends it. */
  readonly watchChanges: (signal: AbortSignal) => AsyncIterable<readonly string[]>;
  /** Aborted when the person presses Ctrl-C. */
  readonly interrupted: AbortSignal;
  /** The words of this call without `--watch`: what judging again repeats. */
  readonly repeatedWords: readonly string[];
  /** Sets the exit code. */
  readonly finish: (code: ExitCode) => void;
}

/** Says why it cannot run, and ends with 2. */
export function refuse({ terminal, finish }: EvalContext, message: string): void {
  terminal.error(`eval: ${message}\n`);
  finish(2);
}
