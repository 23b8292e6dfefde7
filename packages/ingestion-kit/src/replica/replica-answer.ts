import type { IncomingHttpHeaders } from 'node:http';

/** What a path of a replica answers when nothing is wrong. */
export interface ReplicaAnswer {
  readonly body: string | Uint8Array;
  /** 200 unless said. */
  readonly status?: number;
  /** `application/json` unless said. */
  readonly contentType?: string;
  /** With either validator, a conditional request that still fits is answered 304. */
  readonly etag?: string;
  /** An HTTP date, such as `Fri, 06 Mar 2026 14:10:50 GMT`. */
  readonly lastModified?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The headers that go with it, length included. */
export function headersOf(answer: ReplicaAnswer): Record<string, string> {
  return {
    'content-type': answer.contentType ?? 'application/json',
    'content-length': String(bytesOf(answer).length),
    ...(answer.etag === undefined ? {} : { etag: answer.etag }),
    ...(answer.lastModified === undefined ? {} : { 'last-modified': answer.lastModified }),
    ...answer.headers,
  };
}

export function bytesOf({ body }: Pick<ReplicaAnswer, 'body'>): Buffer {
  return Buffer.from(body);
}

/** True when the asker holds this very answer. Source: RFC 9110, section 13.2.2: the tag goes first. */
export function isKnownToAsker(answer: ReplicaAnswer, headers: IncomingHttpHeaders): boolean {
  const tag = headers['if-none-match'];
  if (tag !== undefined && answer.etag !== undefined) return tag === answer.etag;
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return answer.lastModified !== undefined && Date.parse(answer.lastModified) <= since;
}
