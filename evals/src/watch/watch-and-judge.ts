import type { ExitCode } from '../commands/eval-context.ts';

/** What the loop needs. Tests pass a watcher that speaks when they want. */
export interface WatchInput {
  /** Batches of changed paths; ends when watching ends. */
  readonly changes: AsyncIterable<readonly string[]>;
  readonly judge: () => Promise<ExitCode>;
  readonly interrupted: AbortSignal;
  readonly say: (words: string) => void;
}

/** Judges once, then again after each batch of changes, until interrupted. The answer is that of the last whole judgement. */
export async function watchAndJudge({ changes, judge, interrupted, say }: WatchInput): Promise<ExitCode> {
  let last: ExitCode = 2;
  const run = async (): Promise<void> => {
    const code = await judge();
    if (interrupted.aborted) return;
    last = code;
    say(`${verdictWords[code]} Waiting for changes; Ctrl-C ends.`);
  };
  await run();
  if (interrupted.aborted) return last;
  for await (const paths of changes) {
    if (interrupted.aborted) break;
    say(`Changed: ${describePaths(paths)}`);
    await run();
  }
  return last;
}

const verdictWords: Readonly<Record<ExitCode, string>> = {
  0: 'All holds.',
  1: 'It does not hold.',
  2: 'It could not run.',
};

const SHOWN = 3;

function describePaths(paths: readonly string[]): string {
  const more = paths.length - SHOWN;
  return [...paths.slice(0, SHOWN), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
