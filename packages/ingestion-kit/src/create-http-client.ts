import {
  AvalancheError,
  fail,
  type IsoInstant,
  type Result,
  type SourceFailure,
} from '@dawn-patrol/contracts';
import type { Dispatcher } from 'undici';
import { checkLimits, checkUserAgent, defaultLimits, type HttpLimits } from './check-client-options.ts';
import { describeNetworkFailure } from './describe-network-failure.ts';
import { exchange, type Connection } from './exchange.ts';
import type { FetchedPayload, HttpClient, HttpRequest, ResponseRecord } from './http-client.ts';
import { createCircuitBreakers, type CircuitBreakers } from './manners/create-circuit-breakers.ts';
import { createGatekeeper } from './manners/create-gatekeeper.ts';
import { createHostSlots } from './manners/host-slots.ts';
import { defaultPacePolicy, type PacePolicy } from './manners/pace-policy.ts';
import { createResponseMemory, type ResponseMemory } from './response-memory.ts';
import type { ResponseCache } from './response-cache.ts';
import { startDeadline } from './start-deadline.ts';

export interface HttpClientOptions {
  /** Carries the requests: `createDispatcher`, or a stand-in in tests. */
  readonly dispatcher: Dispatcher;
  /** Names the project and a contact, an e-mail or web address: the Utah center answers 400 without one. */
  readonly userAgent: string;
  readonly now: () => IsoInstant;
  readonly limits?: Partial<HttpLimits>;
  /** Remembers answers for conditional requests. Without one every request is answered in full. */
  readonly cache?: ResponseCache;
  /** How many requests each host gets at a time; their distance is the dispatcher's. */
  readonly pace?: PacePolicy;
  /** Given when their states outlive the client; without them every circuit starts closed. */
  readonly breakers?: CircuitBreakers;
  /** Hears of every answer, also of refusals. */
  readonly onResponse?: (record: ResponseRecord) => void;
  /** Hears that the cache failed; the request goes on without it. */
  readonly onCacheFailure?: (cause: unknown) => void;
}

/**
 * A client that only reads, and politely. Failures: `network`, `timeout`, `http-status` (anything
 * but 2xx, or a 304 that confirms an earlier answer), `too-large`, `circuit-open` (not asked); each
 * with source, address and time. What a body means is for its parser to say, so an HTML page with
 * status 200 is a payload.
 * @throws ConfigurationError when the User-Agent names no contact, or a limit is not a positive number.
 */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const { dispatcher, userAgent, now, cache = null, pace = defaultPacePolicy } = options;
  const limits = { ...defaultLimits, ...options.limits };
  checkUserAgent(userAgent);
  checkLimits(limits);
  const memory = createResponseMemory(cache, options.onCacheFailure ?? ignore);
  const gatekeeper = createGatekeeper({
    slots: createHostSlots(pace),
    breakers: options.breakers ?? createCircuitBreakers({ now }),
    now,
  });
  const connection = {
    dispatcher,
    userAgent,
    now,
    maximumBytes: limits.maximumBytes,
    onResponse: options.onResponse ?? ignore,
  };
  return {
    get: (request) => gatekeeper.pass(request, () => readOnce({ connection, memory, limits, now }, request)),
    close: async () => {
      await dispatcher.close();
      await memory.settled();
    },
  };
}

interface Reading {
  readonly connection: Connection;
  readonly memory: ResponseMemory;
  readonly limits: HttpLimits;
  readonly now: () => IsoInstant;
}

async function readOnce(
  { connection, memory, limits, now }: Reading,
  request: HttpRequest,
): Promise<Result<FetchedPayload, SourceFailure>> {
  const { source, url } = request;
  const deadline = startDeadline(limits.deadlineMs);
  try {
    const reading = memory
      .recall(request)
      .then((cached) => exchange(connection, request, cached, deadline.signal));
    const outcome = await Promise.race([reading, deadline.passed]);
    if (!outcome.ok) return fail({ ...outcome.failure, source, url, at: now() });
    memory.remember(outcome.value, request);
    return outcome;
  } catch (cause) {
    if (AvalancheError.isInstance(cause)) throw cause;
    return fail({ ...describeNetworkFailure(cause, url), source, url, at: now() });
  } finally {
    deadline.clear();
  }
}

function ignore(): void {
  // Nobody asked to hear of it.
}
