import type { SourceFailure } from '@dawn-patrol/contracts';
import { errorCode } from './error-code.ts';
import { DeadlineError } from './start-deadline.ts';

const timeoutCodes = new Set([
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'ETIMEDOUT',
]);

/** What an error on the way to or from a server means: `timeout`, or `network` with the cause in the message. */
export function describeNetworkFailure(cause: unknown, url: string): Pick<SourceFailure, 'kind' | 'message'> {
  if (cause instanceof DeadlineError) {
    return {
      kind: 'timeout',
      message: `Expected a complete answer from ${url} within ${cause.deadlineMs} ms, got none. The next poll tries again.`,
    };
  }
  const code = errorCode(cause);
  const reason = describeCause(cause, code);
  if (code !== null && timeoutCodes.has(code)) {
    return {
      kind: 'timeout',
      message: `Expected an answer from ${url}, got ${reason}. The next poll tries again.`,
    };
  }
  return {
    kind: 'network',
    message: `Expected an answer from ${url}, got ${reason}. Check the connection and the address.`,
  };
}

function describeCause(cause: unknown, code: string | null): string {
  const text = cause instanceof Error ? cause.message || cause.name : String(cause);
  return code === null || text.includes(code) ? `"${text}"` : `"${text}" (${code})`;
}
