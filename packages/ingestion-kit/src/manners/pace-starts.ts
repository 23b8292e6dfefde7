import type { Dispatcher } from 'undici';
import { withoutConnection } from '../without-connection.ts';
import { paceOf, type PacePolicy } from './pace-policy.ts';
import type { Timing } from './timing.ts';

/**
 * Spaces the starts of requests to each host, first come first served. It lies under the retries,
 * so that a retry keeps the distance too. A request that is aborted while it waits is never sent.
 */
export function paceStarts(policy: PacePolicy, timing: Timing): Dispatcher.DispatcherComposeInterceptor {
  const nextStartMs = new Map<string, number>();
  const reserve = (host: string): number => {
    const elapsed = timing.elapsedMs();
    const start = Math.max(elapsed, nextStartMs.get(host) ?? elapsed);
    nextStartMs.set(host, start + paceOf(policy, host).intervalMs);
    return start - elapsed;
  };
  return (dispatch) => (options, handler) => {
    const pauseMs = reserve(hostOf(options));
    if (pauseMs <= 0) return dispatch(options, handler);
    const signal = 'signal' in options && options.signal instanceof AbortSignal ? options.signal : undefined;
    void timing
      .wait(pauseMs, signal)
      .then(() => dispatch(options, handler))
      .catch((cause: unknown) => {
        const error = cause instanceof Error ? cause : new Error(String(cause));
        handler.onResponseError?.(withoutConnection, error);
      });
    return true;
  };
}

function hostOf({ origin }: Dispatcher.DispatchOptions): string {
  const text = String(origin ?? '');
  return URL.canParse(text) ? new URL(text).hostname : text;
}
