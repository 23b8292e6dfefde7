/** The time for a request is up. It is the reason of the abort, so that the failure can say so. */
export class DeadlineError extends Error {
  readonly deadlineMs: number;

  constructor(deadlineMs: number) {
    super(`No complete answer within ${deadlineMs} ms.`);
    this.name = 'DeadlineError';
    this.deadlineMs = deadlineMs;
  }
}

export interface Deadline {
  readonly signal: AbortSignal;
  /** Rejects with a DeadlineError when the time is up, even when whoever holds the signal ignores it. */
  readonly passed: Promise<never>;
  clear(): void;
}

/** Starts the clock of one request. Call `clear` when it is done. */
export function startDeadline(deadlineMs: number): Deadline {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new DeadlineError(deadlineMs)), deadlineMs);
  const passed = new Promise<never>((_resolve, reject) => {
    controller.signal.addEventListener('abort', () => reject(new DeadlineError(deadlineMs)), { once: true });
  });
  return { signal: controller.signal, passed, clear: () => clearTimeout(timer) };
}
