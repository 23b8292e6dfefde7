import { createHash } from 'node:crypto';
import { fail, succeed, type IsoInstant, type Result, type SourceFailure } from '@dawn-patrol/contracts';
import type { Dispatcher } from 'undici';
import { acceptedEncodings } from './decode-body.ts';
import { describeStatus } from './describe-status.ts';
import { discardBody } from './discard-body.ts';
import type { FetchedPayload, HttpRequest, ResponseRecord } from './http-client.ts';
import { readBody } from './read-body.ts';
import type { CachedResponse } from './response-cache.ts';
import { conditionalHeaders, confirms } from './revalidation.ts';
import { sendGet, type Answer } from './send-get.ts';

export interface Connection {
  readonly dispatcher: Dispatcher;
  readonly userAgent: string;
  readonly now: () => IsoInstant;
  readonly maximumBytes: number;
  readonly onResponse: (record: ResponseRecord) => void;
}

/**
 * One answer to one request: asked conditionally when an earlier answer is at hand, and asked again
 * without condition when a 304 speaks of some other version than that one.
 */
export async function exchange(
  connection: Connection,
  request: HttpRequest,
  cached: CachedResponse | null,
  signal: AbortSignal,
): Promise<Result<FetchedPayload, SourceFailure>> {
  const ask = (condition: Readonly<Record<string, string>>) =>
    sendGet(request.url, {
      dispatcher: connection.dispatcher,
      signal,
      headers: {
        'user-agent': connection.userAgent,
        accept: request.accept,
        'accept-encoding': acceptedEncodings,
        ...condition,
      },
    });
  const answer = await ask(conditionalHeaders(cached));
  if (!answer.ok) return answer;
  if (answer.value.status !== 304 || cached === null) return readAnswer(connection, request, answer.value);
  discardBody(answer.value.body);
  if (confirms(answer.value.headers, cached)) return confirmed(connection, request, answer.value, cached);
  const fresh = await ask({});
  return fresh.ok ? readAnswer(connection, request, fresh.value) : fresh;
}

async function readAnswer(
  { now, maximumBytes, onResponse }: Connection,
  { source, url }: HttpRequest,
  { status, headers, body }: Answer,
): Promise<Result<FetchedPayload, SourceFailure>> {
  let sha256: string | null = null;
  try {
    if (status < 200 || status > 299) {
      discardBody(body);
      return fail({ kind: 'http-status', status, message: describeStatus(url, status, headers) });
    }
    const bytes = await readBody(body, { url, headers, maximumBytes });
    if (!bytes.ok) return bytes;
    sha256 = createHash('sha256').update(bytes.value).digest('hex');
    const text = new TextDecoder('utf-8').decode(bytes.value);
    return succeed({ source, url, status, headers, fetchedAt: now(), sha256, text });
  } finally {
    onResponse({ source, url, status, headers, fetchedAt: now(), sha256 });
  }
}

function confirmed(
  { now, onResponse }: Connection,
  { source, url }: HttpRequest,
  { status, headers }: Answer,
  cached: CachedResponse,
): Result<FetchedPayload, SourceFailure> {
  const { sha256, text, fetchedAt: bodyFetchedAt } = cached;
  const record = { source, url, status, fetchedAt: now(), sha256 };
  onResponse({ ...record, headers });
  return succeed({ ...record, headers: { ...cached.headers, ...headers }, bodyFetchedAt, text });
}
