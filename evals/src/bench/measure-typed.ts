import { spawnSync } from 'node:child_process';

/** How long a command took as a person types it, from the start of pnpm to its end. */
export interface TypedMeasurement {
  readonly words: readonly string[];
  /** Seconds of each run by the clock, shortest first. */
  readonly seconds: readonly number[];
}

const RUNS = 7;

/** Runs each command of the workspace at `top` in turn, several times, so that a slow moment of the machine falls on all. */
export function measureTyped(top: string, commands: readonly (readonly string[])[]): TypedMeasurement[] {
  // Once before, for what a first run keeps: V8's code, verdicts, files in memory.
  for (const words of commands) run(top, words);
  const rounds = Array.from({ length: RUNS }, () => commands.map((words) => run(top, words)));
  return commands.map((words, index) => ({
    words,
    seconds: rounds.flatMap((round) => round[index] ?? []).toSorted((one, other) => one - other),
  }));
}

function run(top: string, words: readonly string[]): number {
  const begun = process.hrtime.bigint();
  const { status, error, stderr } = spawnSync('pnpm', words, { cwd: top, encoding: 'utf8' });
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  if (status !== 0) throw new Error(`pnpm ${words.join(' ')}: ${error?.message ?? stderr}`);
  return seconds;
}
