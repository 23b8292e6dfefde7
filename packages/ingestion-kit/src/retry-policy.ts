import { createHash } from 'node:crypto';
import { epochOf, type IsoInstant } from '@dawn-patrol/contracts';
import { errors, type RetryHandler } from 'undici';
import { errorCode } from './error-code.ts';

/** When a GET that failed is sent again. */
export interface RetryPolicy {
  /** Attempts after the first. */
  readonly maximumRetries: number;
  /** Pause before the first retry; it doubles with each. */
  readonly minimumDelayMs: number;
  /** Longest pause. A source that asks for more in `Retry-After` is not asked again. */
  readonly maximumDelayMs: number;
  readonly now: () => IsoInstant;
}

/** Which attempt at which address comes next. */
export interface Retry {
  /** 1 is the first retry. */
  readonly attempt: number;
  /** Path and query. It spreads the pauses, so that the zones do not come back all at once. */
  readonly path: string;
}

const retriedStatuses = new Set([429, 500, 502, 503, 504]);
const retriedErrors = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_SOCKET',
]);

/**
 * Milliseconds to wait before a retry, or null to give up and let the answer stand. Statuses 429
 * and 5xx and broken connections are worth another try; a refusal such as 403 is not.
 */
export function retryDelay(error: Error, retry: Retry, policy: RetryPolicy): number | null {
  if (retry.attempt > policy.maximumRetries) return null;
  if (!(error instanceof errors.RequestRetryError)) {
    const code = errorCode(error);
    return code !== null && retriedErrors.has(code) ? backoff(retry, policy) : null;
  }
  if (!retriedStatuses.has(error.statusCode)) return null;
  const asked = retryAfter(error.headers['retry-after'], policy);
  if (asked === null) return backoff(retry, policy);
  return asked <= policy.maximumDelayMs ? asked : null;
}

/** Between half and all of the doubled pause, by address: no chance in it, so that a run can be repeated. */
function backoff({ attempt, path }: Retry, policy: RetryPolicy): number {
  const full = Math.min(policy.minimumDelayMs * 2 ** (attempt - 1), policy.maximumDelayMs);
  const spread = createHash('sha256').update(path).digest().readUInt16BE(0) / 0xffff;
  return full * (0.5 + spread / 2);
}

/** Source: RFC 9110, section 10.2.3: seconds, or a date. */
function retryAfter(header: string | string[] | undefined, policy: RetryPolicy): number | null {
  const text = (Array.isArray(header) ? header[0] : header)?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - epochOf(policy.now()));
}

/** The policy in the form that undici's retry interceptor asks. It stops waiting when the request is aborted. */
export function createRetryCallback(policy: RetryPolicy): RetryHandler.RetryCallback {
  return (error, { state, opts }, callback) => {
    const delay =
      opts.method === 'GET' ? retryDelay(error, { attempt: state.counter, path: opts.path }, policy) : null;
    if (delay === null) {
      callback(error);
      return;
    }
    const signal = 'signal' in opts && opts.signal instanceof AbortSignal ? opts.signal : null;
    const stop = (): void => {
      clearTimeout(timer);
      callback(error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      callback(null);
    }, delay);
    signal?.addEventListener('abort', stop, { once: true });
  };
}
