import { createHash } from 'node:crypto';
import {
  AvalancheError,
  ConfigurationError,
  fail,
  succeed,
  type IsoInstant,
  type Result,
  type SourceFailure,
} from '@dawn-patrol/contracts';
import { request as send, type Dispatcher } from 'undici';
import { describeNetworkFailure } from './describe-network-failure.ts';
import { describeStatus } from './describe-status.ts';
import { discardBody } from './discard-body.ts';
import type { FetchedPayload, HttpClient, HttpRequest } from './http-client.ts';
import { readBody } from './read-body.ts';
import { startDeadline } from './start-deadline.ts';

/** How much one request may take. */
export interface HttpLimits {
  /** Longest body in bytes, after decompression. Reading stops there. Default 16 MiB. */
  readonly maximumBytes: number;
  /** Milliseconds for headers and body together, retries included. Default 20 seconds. */
  readonly deadlineMs: number;
}

export interface HttpClientOptions {
  /** Carries the requests and undoes the content encoding: `createDispatcher`, or a stand-in in tests. */
  readonly dispatcher: Dispatcher;
  /** Names the project and a contact, an e-mail or web address: the Utah center answers 400 without one. */
  readonly userAgent: string;
  readonly now: () => IsoInstant;
  readonly limits?: Partial<HttpLimits>;
}

const defaultLimits: HttpLimits = { maximumBytes: 16 * 1024 * 1024, deadlineMs: 20_000 };

/**
 * A client that only reads. Failures: `network`, `timeout`, `http-status` (anything but 2xx),
 * `too-large`; each with source, address and time. What a body means is for its parser to say, so
 * an HTML page with status 200 is a payload.
 * @throws ConfigurationError when the User-Agent names no contact, or a limit is not a positive number.
 */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const { dispatcher, userAgent, now } = options;
  const limits = { ...defaultLimits, ...options.limits };
  checkUserAgent(userAgent);
  checkLimits(limits);
  return {
    get: (request) => readOnce({ dispatcher, userAgent, now, limits }, request),
    close: () => dispatcher.close(),
  };
}

interface Connection {
  readonly dispatcher: Dispatcher;
  readonly userAgent: string;
  readonly now: () => IsoInstant;
  readonly limits: HttpLimits;
}

async function readOnce(
  connection: Connection,
  request: HttpRequest,
): Promise<Result<FetchedPayload, SourceFailure>> {
  const { source, url } = request;
  const deadline = startDeadline(connection.limits.deadlineMs);
  try {
    const outcome = await Promise.race([exchange(connection, request, deadline.signal), deadline.passed]);
    return outcome.ok ? outcome : fail({ ...outcome.failure, source, url, at: connection.now() });
  } catch (cause) {
    if (AvalancheError.isInstance(cause)) throw cause;
    return fail({ ...describeNetworkFailure(cause, url), source, url, at: connection.now() });
  } finally {
    deadline.clear();
  }
}

async function exchange(
  { dispatcher, userAgent, now, limits }: Connection,
  request: HttpRequest,
  signal: AbortSignal,
): Promise<Result<FetchedPayload, SourceFailure>> {
  const { source, url, accept } = request;
  const response = await send(url, {
    dispatcher,
    signal,
    method: 'GET',
    headers: { 'user-agent': userAgent, accept, 'accept-encoding': 'gzip, deflate, br' },
  });
  const status = response.statusCode;
  const headers = flatten(response.headers);
  if (status < 200 || status > 299) {
    discardBody(response.body);
    return fail({ kind: 'http-status', status, message: describeStatus(url, status, headers) });
  }
  const body = await readBody(response.body, { url, headers, maximumBytes: limits.maximumBytes });
  if (!body.ok) return body;
  const bytes = body.value;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const text = new TextDecoder('utf-8').decode(bytes);
  return succeed({ source, url, status, headers, fetchedAt: now(), sha256, text });
}

function flatten(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

function checkUserAgent(userAgent: string): void {
  if (/^[\x20-\x7E]+$/.test(userAgent) && /@|https?:/i.test(userAgent)) return;
  throw new ConfigurationError(
    `Expected a User-Agent of printable ASCII that names a contact, such as "dawn-patrol/1.0 (ops@example.org)", got ${JSON.stringify(userAgent)}. Set one with an e-mail or web address.`,
  );
}

function checkLimits(limits: HttpLimits): void {
  for (const [name, value] of Object.entries(limits)) {
    if (Number.isFinite(value) && value > 0) continue;
    throw new ConfigurationError(`Expected a positive number for the limit ${name}, got ${String(value)}.`);
  }
}
