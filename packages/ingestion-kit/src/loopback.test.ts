import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { isoInstantSchema, type SourceFailure } from '@dawn-patrol/contracts';
import { afterEach, describe, expect, it } from 'vitest';
import { createDispatcher } from './create-dispatcher.ts';
import type { HttpLimits } from './check-client-options.ts';
import { createHttpClient } from './create-http-client.ts';
import type { HttpClient } from './http-client.ts';
import { createJumpingTiming } from './manners/create-jumping-timing.ts';

const now = () => isoInstantSchema.parse('2026-03-06T14:10:50Z');
const open: { client: HttpClient; server: Server }[] = [];

afterEach(async () => {
  for (const { client, server } of open.splice(0)) {
    server.closeAllConnections();
    await client.close();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A server of this machine, and the client of production with short pauses. */
async function serve(listener: RequestListener, limits: Partial<HttpLimits> = {}) {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const dispatcher = createDispatcher({
    now,
    retry: { minimumDelayMs: 1, maximumDelayMs: 5 },
    timing: createJumpingTiming(),
  });
  const client = createHttpClient({
    dispatcher,
    userAgent: 'dawn-patrol-tests (ops@example.org)',
    now,
    limits,
  });
  open.push({ client, server });
  const url = `http://127.0.0.1:${port}/forecast/logan/json`;
  return () => client.get({ source: 'uac', url, accept: 'application/json' });
}

async function failureOf(get: Awaited<ReturnType<typeof serve>>): Promise<SourceFailure> {
  const result = await get();
  if (result.ok) throw new Error('expected a failure, got a payload');
  return result.failure;
}

describe('over a real connection', () => {
  it('a gzipped answer comes back as text, and was asked for', async () => {
    const asked: unknown[] = [];
    const get = await serve((request, response) => {
      asked.push(request.method, request.headers['accept-encoding'], request.headers['user-agent']);
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
      response.end(gzipSync('{"advisories":[]}'));
    });
    expect(await get()).toMatchObject({ ok: true, value: { text: '{"advisories":[]}' } });
    expect(asked).toEqual(['GET', 'gzip, deflate, br', 'dawn-patrol-tests (ops@example.org)']);
  });

  it('a server that never answers is a timeout', async () => {
    const get = await serve(() => undefined, { deadlineMs: 40 });
    expect(await failureOf(get)).toMatchObject({ kind: 'timeout' });
  });

  it('a body that stops halfway and hangs is a timeout', async () => {
    const get = await serve((_request, response) => response.writeHead(200).write('{"adv'), {
      deadlineMs: 40,
    });
    expect(await failureOf(get)).toMatchObject({ kind: 'timeout' });
  });

  it('a body that breaks off is a network failure and is not patched together from two answers', async () => {
    const ranges: unknown[] = [];
    const get = await serve((request, response) => {
      ranges.push(request.headers.range);
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"advisories":', () => request.socket.destroy());
    });
    expect(await failureOf(get)).toMatchObject({
      kind: 'network',
      message: expect.stringContaining('broke off'),
    });
    expect(ranges).toEqual([undefined]);
  });

  it('a connection that is reset before any answer is tried again', async () => {
    let calls = 0;
    const get = await serve((request, response) => {
      calls += 1;
      if (calls < 3) request.socket.destroy();
      else response.end('[]');
    });
    expect(await get()).toMatchObject({ ok: true, value: { text: '[]' } });
  });

  it('a body that never ends is too large, and is not read on', async () => {
    let closed: () => void = () => undefined;
    const serverSawTheEnd = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const get = await serve(
      (_request, response) => {
        const more = (): void => {
          while (!response.destroyed && response.write('x'.repeat(1000)));
        };
        response.writeHead(200).on('drain', more).on('close', closed);
        more();
      },
      { maximumBytes: 10_000 },
    );
    expect(await failureOf(get)).toMatchObject({ kind: 'too-large' });
    await serverSawTheEnd;
  });

  it('a body that announces too much is not read at all', async () => {
    const get = await serve(
      (_request, response) => {
        response.writeHead(200, { 'content-length': String(50 * 1024 * 1024) }).write('{');
      },
      { maximumBytes: 10_000 },
    );
    expect(await failureOf(get)).toMatchObject({ kind: 'too-large' });
  });

  it('an endless challenge page is a status failure all the same', async () => {
    const get = await serve((_request, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write('<p>'.repeat(1000)));
      };
      response.writeHead(403, { 'content-type': 'text/html; charset=UTF-8' }).on('drain', more);
      more();
    });
    const failure = await failureOf(get);
    expect(failure).toMatchObject({ kind: 'http-status', status: 403 });
    expect(failure.message).toContain('challenge');
  });

  it('a refusal whose body hangs is known by its status, at once', async () => {
    const get = await serve((_request, response) => response.writeHead(404).write('<'), {
      deadlineMs: 60_000,
    });
    expect(await failureOf(get)).toMatchObject({ kind: 'http-status', status: 404 });
  });

  it('a 503 followed by a good answer is a good answer', async () => {
    let calls = 0;
    const get = await serve((_request, response) => {
      calls += 1;
      if (calls === 1) response.writeHead(503, { 'retry-after': '0' }).end('busy');
      else response.end('[]');
    });
    expect(await get()).toMatchObject({ ok: true, value: { text: '[]' } });
  });

  it('a 429 that asks for an hour is respected', async () => {
    let calls = 0;
    const get = await serve((_request, response) => {
      calls += 1;
      response.writeHead(429, { 'retry-after': '3600' }).end();
    });
    expect(await failureOf(get)).toMatchObject({ kind: 'http-status', status: 429 });
    expect(calls).toBe(1);
  });

  it('nobody listening is a network failure', async () => {
    const get = await serve(() => undefined);
    const { server } = open.at(-1) ?? {};
    await new Promise((resolve) => server?.close(resolve));
    expect(await failureOf(get)).toMatchObject({
      kind: 'network',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('many requests at once all come back', async () => {
    const get = await serve((_request, response) => response.end('[]'));
    const results = await Promise.all(Array.from({ length: 9 }, () => get()));
    expect(results.every((result) => result.ok)).toBe(true);
  });
});
