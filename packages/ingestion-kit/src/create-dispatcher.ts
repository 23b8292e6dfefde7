import type { IsoInstant } from '@dawn-patrol/contracts';
import { Agent, interceptors, type Dispatcher } from 'undici';
import { refusePartialContent } from './refuse-partial-content.ts';
import { createRetryCallback, type RetryPolicy } from './retry-policy.ts';

export interface DispatcherOptions {
  /** Reads a `Retry-After` that is a date. */
  readonly now: () => IsoInstant;
  readonly retry?: Partial<RetryPolicy>;
}

/** Times in milliseconds. The client's deadline over the whole request comes on top. */
const connectionLimits = {
  connectTimeoutMs: 5000,
  headersTimeoutMs: 15_000,
  bodyTimeoutMs: 10_000,
  connectionsPerOrigin: 2,
} as const;

const maximumRedirects = 3;

/**
 * The dispatcher of production: few connections to each source, retries with backoff, a few
 * redirects, decompression. Close it through the client that uses it.
 */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const agent = new Agent({
    connect: { timeout: connectionLimits.connectTimeoutMs },
    headersTimeout: connectionLimits.headersTimeoutMs,
    bodyTimeout: connectionLimits.bodyTimeoutMs,
    connections: connectionLimits.connectionsPerOrigin,
    pipelining: 1,
  });
  return agent.compose(createInterceptors(options));
}

/**
 * What production puts on its connections, for a stand-in that should behave the same. A final
 * status other than 2xx comes through as a response, not as an error: the client names it.
 */
export function createInterceptors(options: DispatcherOptions): Dispatcher.DispatcherComposeInterceptor[] {
  const policy: RetryPolicy = {
    maximumRetries: 3,
    minimumDelayMs: 500,
    maximumDelayMs: 5000,
    now: options.now,
    ...options.retry,
  };
  return [
    refusePartialContent,
    interceptors.retry({ throwOnError: false, methods: ['GET'], retry: createRetryCallback(policy) }),
    interceptors.redirect({ maxRedirections: maximumRedirects }),
    interceptors.decompress(),
  ];
}
