import type { ServerResponse } from 'node:http';
import { assertNever } from '@dawn-patrol/contracts';
import { bytesOf, headersOf, type ReplicaAnswer } from './replica-answer.ts';

/**
 * What a service can do wrong. `reset` breaks the connection in the middle of the body; `challenge`
 * is an HTML page with 403; `truncated` half of the body under a length that fits it; `hang` no
 * answer at all; `slow` the body byte by byte; `endless` a body without an end; `stale` another,
 * older body with 200.
 */
export type ReplicaFault =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
  | { readonly kind: 'reset' | 'challenge' | 'truncated' | 'hang' | 'endless' }
  | { readonly kind: 'slow'; readonly pauseMs: number }
  | { readonly kind: 'stale'; readonly answer: ReplicaAnswer };

/** Answers as the fault would have it. */
export function answerWithFault(
  response: ServerResponse,
  fault: Exclude<ReplicaFault, { readonly kind: 'stale' }>,
  answer: ReplicaAnswer,
): void {
  const body = bytesOf(answer);
  const half = body.subarray(0, Math.floor(body.length / 2));
  switch (fault.kind) {
    case 'status':
      return answerStatus(response, fault.status, fault.retryAfter);
    case 'reset':
      response.writeHead(200, headersOf(answer));
      response.write(half, () => response.destroy());
      return;
    case 'challenge':
      response.writeHead(403, { 'content-type': 'text/html; charset=UTF-8' }).end(challengePage);
      return;
    case 'truncated':
      response.writeHead(200, headersOf({ ...answer, body: half })).end(half);
      return;
    case 'hang':
      return;
    case 'slow':
      return answerSlowly(response, answer, fault.pauseMs);
    case 'endless':
      return answerEndlessly(response, body);
    default:
      return assertNever(fault, 'fault');
  }
}

const challengePage = '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body></body></html>';

function answerStatus(response: ServerResponse, status: number, retryAfter: string | undefined): void {
  const problem = JSON.stringify({ title: 'Unexpected Problem', status });
  response
    .writeHead(status, {
      'content-type': 'application/problem+json',
      ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
    })
    .end(problem);
}

function answerSlowly(response: ServerResponse, answer: ReplicaAnswer, pauseMs: number): void {
  const body = bytesOf(answer);
  let sent = 0;
  const timer = setInterval(() => {
    response.write(body.subarray(sent, sent + 1));
    sent += 1;
    if (sent < body.length) return;
    clearInterval(timer);
    response.end();
  }, pauseMs);
  response.writeHead(200, headersOf(answer)).on('close', () => clearInterval(timer));
}

function answerEndlessly(response: ServerResponse, body: Buffer): void {
  const chunk = body.length === 0 ? Buffer.from(' ') : body;
  const more = (): void => {
    while (!response.destroyed && response.write(chunk));
  };
  response.writeHead(200, { 'content-type': 'application/json' }).on('drain', more);
  more();
}
