import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, createGzip, deflateSync, gzipSync } from 'node:zlib';
import { isoInstantSchema } from '@dawn-patrol/contracts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDispatcher } from './create-dispatcher.ts';
import { createHttpClient } from './create-http-client.ts';
import type { HttpClient } from './http-client.ts';

const now = () => isoInstantSchema.parse('2026-03-06T14:10:50Z');
const open: { client: HttpClient; server: Server }[] = [];

afterEach(async () => {
  for (const { client, server } of open.splice(0)) {
    server.closeAllConnections();
    await client.close();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** What production's client makes of what a server of this machine answers. */
async function answerTo(listener: RequestListener, maximumBytes = 1_000_000) {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const client = createHttpClient({
    dispatcher: createDispatcher({ now }),
    userAgent: 'dawn-patrol-tests (ops@example.org)',
    now,
    limits: { maximumBytes },
  });
  open.push({ client, server });
  return client.get({ source: 'snotel', url: `http://127.0.0.1:${port}/data`, accept: 'application/json' });
}

const encoded =
  (encoding: string, body: Uint8Array): RequestListener =>
  (_request, response) =>
    response.writeHead(200, { 'content-encoding': encoding }).end(body);

describe('a body', () => {
  it.each([
    ['gzip', gzipSync('[1]')],
    ['x-gzip', gzipSync('[1]')],
    ['deflate', deflateSync('[1]')],
    ['br', brotliCompressSync('[1]')],
    ['identity', Buffer.from('[1]')],
  ])('that came as %s is read, and its headers stay as they came', async (encoding, bytes) => {
    expect(await answerTo(encoded(encoding, bytes))).toMatchObject({
      ok: true,
      value: { text: '[1]', headers: { 'content-encoding': encoding } },
    });
  });

  it('is unpacked without a warning on the console', async () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    await answerTo(encoded('gzip', gzipSync('[1]')));
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it.each([
    ['zpaq', 'zpaq', gzipSync('[1]')],
    ['two layers', 'gzip, gzip', gzipSync(gzipSync('[1]'))],
    ['an encoding named like a property of every object', 'constructor', gzipSync('[1]')],
    ['gzip that is none', 'gzip', Buffer.from('[1]')],
    ['gzip that breaks off', 'gzip', gzipSync('x'.repeat(10_000)).subarray(0, 30)],
  ])('in %s is a network failure', async (_what, encoding, bytes) => {
    expect(await answerTo(encoded(encoding, bytes))).toMatchObject({
      ok: false,
      failure: { kind: 'network' },
    });
  });

  it('that is small and unpacks to a huge one is stopped at the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(250_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await answerTo(encoded('gzip', bomb))).toMatchObject({
      ok: false,
      failure: { kind: 'too-large' },
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1024 * 1024);
  });

  it('that is packed and never ends is stopped at the limit, and the connection let go', async () => {
    let closed: () => void = () => undefined;
    const serverSawTheEnd = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const result = await answerTo((_request, response) => {
      const gzip = createGzip();
      const more = (): void => {
        while (!response.destroyed && gzip.write(Buffer.alloc(100_000)));
      };
      response.writeHead(200, { 'content-encoding': 'gzip' }).on('close', closed);
      gzip.on('drain', more).pipe(response);
      more();
    });
    expect(result).toMatchObject({ ok: false, failure: { kind: 'too-large' } });
    await serverSawTheEnd;
  });
});
