/** A clock for short spans and a way to wait, so that tests of the pace never sleep. */
export interface Timing {
  /** Milliseconds since some fixed moment; never runs backwards. */
  elapsedMs(): number;
  /** Resolves after that many milliseconds; rejects with the signal's reason as soon as it aborts. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's own. */
export const systemTiming: Timing = {
  elapsedMs: () => performance.now(),
  wait: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        reject(reasonOf(signal));
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, milliseconds);
      if (signal?.aborted === true) stop();
      else signal?.addEventListener('abort', stop, { once: true });
    }),
};

/** Why a signal aborted, as an error. */
export function reasonOf(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason;
  return reason instanceof Error ? reason : new Error('aborted', { cause: reason });
}
