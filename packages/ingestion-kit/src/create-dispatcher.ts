import type { IsoInstant } from '@dawn-patrol/contracts';
import { Agent, interceptors, type Dispatcher } from 'undici';
import { defaultPacePolicy, type PacePolicy } from './manners/pace-policy.ts';
import { paceStarts } from './manners/pace-starts.ts';
import { refuseWriting } from './manners/refuse-writing.ts';
import { systemTiming, type Timing } from './manners/timing.ts';
import { refusePartialContent } from './refuse-partial-content.ts';
import { createRetryCallback, type RetryPolicy } from './retry-policy.ts';

export interface DispatcherOptions {
  /** Reads a `Retry-After` that is a date. */
  readonly now: () => IsoInstant;
  readonly retry?: Partial<RetryPolicy>;
  /** The distance between the starts of requests to one host. */
  readonly pace?: PacePolicy;
  /** Measures and waits for that distance. */
  readonly timing?: Timing;
}

/** Times in milliseconds. The client's deadline over the whole request comes on top. */
const connectionLimits = {
  connectTimeoutMs: 5000,
  headersTimeoutMs: 15_000,
  bodyTimeoutMs: 10_000,
} as const;

export const connectionsPerOrigin = 2;

/**
 * The dispatcher of production: few connections to each source, spaced requests, retries with
 * backoff, nothing but GET. Close it through the client that uses it.
 */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  return createConnections().compose(createInterceptors(options));
}

/** The connections alone, with their timeouts. */
export function createConnections(perOrigin: number = connectionsPerOrigin): Agent {
  return new Agent({
    connect: { timeout: connectionLimits.connectTimeoutMs },
    headersTimeout: connectionLimits.headersTimeoutMs,
    bodyTimeout: connectionLimits.bodyTimeoutMs,
    connections: perOrigin,
    pipelining: 1,
  });
}

/**
 * What production puts on its connections, for a stand-in that should behave the same. A final
 * status other than 2xx comes through as a response, not as an error: the client names it.
 */
export function createInterceptors(options: DispatcherOptions): Dispatcher.DispatcherComposeInterceptor[] {
  const { now, retry, pace = defaultPacePolicy, timing = systemTiming } = options;
  const policy: RetryPolicy = {
    maximumRetries: 3,
    minimumDelayMs: 500,
    maximumDelayMs: 5000,
    now,
    ...retry,
  };
  return [
    paceStarts(pace, timing),
    refusePartialContent,
    interceptors.retry({ throwOnError: false, methods: ['GET'], retry: createRetryCallback(policy) }),
    refuseWriting,
  ];
}
