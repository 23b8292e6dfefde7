import { fail, succeed, type Result, type SourceFailure } from '@dawn-patrol/contracts';
import { request as send, type Dispatcher } from 'undici';
import { discardBody } from './discard-body.ts';

const maximumRedirects = 3;
const redirectStatuses = new Set([301, 302, 303, 307, 308]);

export interface GetOptions {
  readonly dispatcher: Dispatcher;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** An answer whose body is still to be read. */
export interface Answer {
  readonly status: number;
  /** Lower-case names; several of one name are joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Dispatcher.ResponseData['body'];
}

/**
 * Sends a GET and follows a few redirects on the same origin. One to another origin is refused as
 * `http-status`: what is there is not the source that was asked. After too many, the last redirect
 * is the answer.
 */
export async function sendGet(url: string, options: GetOptions): Promise<Result<Answer, SourceFailure>> {
  let address = url;
  for (let hop = 0; ; hop += 1) {
    const answer = await sendOnce(address, options);
    const target = hop < maximumRedirects ? redirectTarget(answer, address) : null;
    if (target === null) return succeed(answer);
    discardBody(answer.body);
    if (target.origin !== new URL(url).origin) return elsewhere(url, answer.status, target);
    address = target.href;
  }
}

async function sendOnce(url: string, { dispatcher, headers, signal }: GetOptions): Promise<Answer> {
  const response = await send(url, { dispatcher, signal, method: 'GET', headers: { ...headers } });
  return { status: response.statusCode, headers: flatten(response.headers), body: response.body };
}

function redirectTarget({ status, headers }: Answer, from: string): URL | null {
  const { location } = headers;
  if (!redirectStatuses.has(status) || location === undefined || !URL.canParse(location, from)) return null;
  return new URL(location, from);
}

function elsewhere(url: string, status: number, target: URL): Result<never, SourceFailure> {
  return fail({
    kind: 'http-status',
    status,
    message: `Expected an answer from ${url}, got ${status} and a redirect to ${target.origin}. It was not followed: check whether the source has moved.`,
  });
}

function flatten(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}
