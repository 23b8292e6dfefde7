import { reasonOf, type Timing } from './timing.ts';

interface Waiting {
  readonly dueMs: number;
  readonly end: () => void;
}

/**
 * For tests: a clock that stands still while there is something to do and then jumps to the moment
 * at which the next wait ends, so that minutes of pacing take no time and come out the same.
 */
export function createJumpingTiming(): Timing {
  let elapsed = 0;
  let waiting: Waiting[] = [];
  const jump = (): void => {
    const dueMs = Math.min(...waiting.map((one) => one.dueMs));
    const next = waiting.find((one) => one.dueMs === dueMs);
    if (next === undefined) return;
    waiting = waiting.filter((one) => one !== next);
    elapsed = Math.max(elapsed, dueMs);
    next.end();
  };
  return {
    elapsedMs: () => elapsed,
    wait: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const one: Waiting = { dueMs: elapsed + milliseconds, end: resolve };
        waiting.push(one);
        setImmediate(jump);
        signal?.addEventListener('abort', () => {
          waiting = waiting.filter((other) => other !== one);
          reject(reasonOf(signal));
        });
      }),
  };
}
