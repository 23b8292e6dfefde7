import { isoInstantSchema } from '@dawn-patrol/contracts';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { createInterceptors } from './create-dispatcher.ts';
import { createHttpClient, type HttpClientOptions } from './create-http-client.ts';
import { createMswDispatcher } from './create-msw-dispatcher.ts';
import type { HttpRequest, ResponseRecord } from './http-client.ts';
import { createJumpingTiming } from './manners/create-jumping-timing.ts';
import { createMemoryResponseCache, type CachedResponse, type ResponseCache } from './response-cache.ts';

const url = 'https://source.example/forecast';
const request: HttpRequest = { source: 'nws', url, accept: 'application/geo+json' };
const modified = 'Fri, 06 Mar 2026 14:10:50 GMT';
const firstTime = '2026-03-06T14:15:00Z';
const secondTime = '2026-03-06T14:30:00Z';

interface Conditions {
  readonly tag: string | null;
  readonly since: string | null;
}

/** A client whose clock moves a quarter of an hour with each answer, and what it asked. */
function clientOf(answers: readonly (() => Response)[], options: Partial<HttpClientOptions> = {}) {
  const asked: Conditions[] = [];
  const handler = http.get(url, ({ request: { headers } }) => {
    const answer = answers[asked.length];
    asked.push({ tag: headers.get('if-none-match'), since: headers.get('if-modified-since') });
    return answer?.() ?? HttpResponse.error();
  });
  const now = () => isoInstantSchema.parse(asked.length < 2 ? firstTime : secondTime);
  const timing = createJumpingTiming();
  const retry = { minimumDelayMs: 1, maximumDelayMs: 1 };
  const dispatcher = createMswDispatcher([handler]).compose(createInterceptors({ now, retry, timing }));
  const client = createHttpClient({
    dispatcher,
    userAgent: 'dawn-patrol-tests (ops@example.org)',
    now,
    cache: createMemoryResponseCache(),
    ...options,
  });
  return { client, asked };
}

const fresh = (body: string, headers: Record<string, string>) => () => HttpResponse.text(body, { headers });
const unchanged =
  (headers: Record<string, string> = {}) =>
  () =>
    new HttpResponse(null, { status: 304, headers });

describe('a conditional request', () => {
  it.each([
    ['an ETag', { ETag: 'W/"a"' }, { tag: 'W/"a"', since: null }],
    ['a Last-Modified', { 'Last-Modified': modified }, { tag: null, since: modified }],
    ['both', { ETag: '"a"', 'Last-Modified': modified }, { tag: '"a"', since: modified }],
  ])('is sent once an answer came with %s, with what it came with', async (_what, headers, expected) => {
    const { client, asked } = clientOf([fresh('[1]', headers), unchanged()]);
    await client.get(request);
    await client.get(request);
    expect(asked).toEqual([{ tag: null, since: null }, expected]);
  });

  it('that is confirmed gives the earlier body with its hash, the time of the confirmation, and when it came', async () => {
    const { client } = clientOf([fresh('[1]', { ETag: '"a"', 'X-Node': '1' }), unchanged({ 'X-Node': '2' })]);
    const first = await client.get(request);
    const second = await client.get(request);
    expect(first).toMatchObject({ ok: true, value: { status: 200, fetchedAt: firstTime } });
    expect(first.ok && 'bodyFetchedAt' in first.value).toBe(false);
    expect(second).toMatchObject({
      ok: true,
      value: {
        status: 304,
        text: '[1]',
        sha256: first.ok ? first.value.sha256 : '',
        fetchedAt: secondTime,
        bodyFetchedAt: firstTime,
        headers: { etag: '"a"', 'x-node': '2' },
      },
    });
  });

  it('that finds something newer gives it, and is about that from then on', async () => {
    const { client, asked } = clientOf([
      fresh('[1]', { ETag: '"a"' }),
      fresh('[2]', { ETag: '"b"' }),
      unchanged({ ETag: '"b"' }),
    ]);
    for (const text of ['[1]', '[2]', '[2]']) {
      expect(await client.get(request)).toMatchObject({ ok: true, value: { text } });
    }
    expect(asked.map(({ tag }) => tag)).toEqual([null, '"a"', '"b"']);
  });

  it.each([
    ['ETag', { ETag: '"a"' }, { ETag: '"b"' }],
    ['Last-Modified', { 'Last-Modified': modified }, { 'Last-Modified': 'Sat, 07 Mar 2026 14:00:00 GMT' }],
  ])('that is "confirmed" for another %s is asked again in full', async (_what, came, confirmed) => {
    const { client, asked } = clientOf([fresh('[1]', came), unchanged(confirmed), fresh('[2]', confirmed)]);
    await client.get(request);
    expect(await client.get(request)).toMatchObject({ ok: true, value: { status: 200, text: '[2]' } });
    expect(asked.at(-1)).toEqual({ tag: null, since: null });
  });

  it('is never about the answer to another Accept', async () => {
    const { client, asked } = clientOf([fresh('[1]', { ETag: '"a"' }), fresh('<a/>', {})]);
    await client.get(request);
    await client.get({ ...request, accept: 'application/xml' });
    expect(asked.at(-1)).toEqual({ tag: null, since: null });
  });

  it.each([
    ['came without a validator', fresh('[1]', {})],
    ['must not be stored', fresh('[1]', { ETag: '"a"', 'Cache-Control': 'private, no-store' })],
    ['was not a plain 200', () => HttpResponse.text('[1]', { status: 203, headers: { ETag: '"a"' } })],
    ['was a refusal', () => HttpResponse.text('no', { status: 404, headers: { ETag: '"a"' } })],
  ])('is not sent after an answer that %s, which is not remembered', async (_what, answer) => {
    const cache = createMemoryResponseCache();
    const { client, asked } = clientOf([answer, answer], { cache });
    await client.get(request);
    await client.get(request);
    expect(await cache.get(request)).toBeNull();
    expect(asked).toEqual([
      { tag: null, since: null },
      { tag: null, since: null },
    ]);
  });

  it('leaves the earlier answer out of it when the source fails: that is for the caller to say', async () => {
    const { client } = clientOf([
      fresh('[1]', { ETag: '"a"' }),
      () => HttpResponse.json({}, { status: 404 }),
    ]);
    await client.get(request);
    expect(await client.get(request)).toMatchObject({
      ok: false,
      failure: { kind: 'http-status', status: 404 },
    });
  });
});

describe('a 304 that nobody asked for', () => {
  it('is a failure that says so, with no body made up for it', async () => {
    const { client } = clientOf([unchanged()]);
    expect(await client.get(request)).toMatchObject({
      ok: false,
      failure: { kind: 'http-status', status: 304, message: expect.stringContaining('nothing is at hand') },
    });
  });
});

describe('a cache', () => {
  const broken = new Error('database is locked');

  it.each([
    ['rejects', () => Promise.reject(broken)],
    [
      'throws',
      () => {
        throw broken;
      },
    ],
  ])('that %s breaks no request, and is heard of', async (_what, fail) => {
    const heard: unknown[] = [];
    const { client } = clientOf([fresh('[1]', { ETag: '"a"' })], {
      cache: { get: fail, put: fail },
      onCacheFailure: (cause) => heard.push(cause),
    });
    expect(await client.get(request)).toMatchObject({ ok: true, value: { text: '[1]' } });
    await client.close();
    expect(heard).toEqual([broken, broken]);
  });

  it('that is slow to keep an answer does not hold it up, and is waited for at the end', async () => {
    let finish: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const memory = createMemoryResponseCache();
    const cache: ResponseCache = { ...memory, put: (entry) => slow.then(() => memory.put(entry)) };
    const { client } = clientOf([fresh('[1]', { ETag: '"a"' })], { cache });
    expect(await client.get(request)).toMatchObject({ ok: true });
    let isClosed = false;
    const closed = client.close().finally(() => {
      isClosed = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(isClosed).toBe(false);
    finish();
    await closed;
    expect(await memory.get(request)).toMatchObject({ etag: '"a"', text: '[1]' });
  });

  it.each<[string, Partial<CachedResponse>]>([
    ['of another address', { url: 'https://source.example/other' }],
    ['of another Accept', { accept: '*/*' }],
    ['whose text is not what was hashed', { text: '[9]' }],
    ['without a validator', { etag: null }],
    ['with a validator that cannot be sent', { etag: '"a"\r\nX-Injected: 1' }],
    ['of a refusal', { status: 404 }],
  ])('that gives an entry %s is not believed', async (_what, damage) => {
    const memory = createMemoryResponseCache();
    const { client: first } = clientOf([fresh('[1]', { ETag: '"a"' })], { cache: memory });
    await first.get(request);
    const entry = await memory.get(request);
    const cache = { ...memory, get: () => Promise.resolve(entry === null ? null : { ...entry, ...damage }) };
    const { client, asked } = clientOf([fresh('[2]', {})], { cache });
    expect(await client.get(request)).toMatchObject({ ok: true, value: { text: '[2]' } });
    expect(asked).toEqual([{ tag: null, since: null }]);
  });
});

describe('what is recorded', () => {
  it('is every answer with its address, status, headers, time and hash, refusals too', async () => {
    const records: ResponseRecord[] = [];
    const { client } = clientOf(
      [
        fresh('[1]', { ETag: '"a"' }),
        unchanged(),
        () => HttpResponse.json({}, { status: 404, headers: { 'X-Correlation-Id': 'c' } }),
      ],
      { onResponse: (record) => records.push(record) },
    );
    const first = await client.get(request);
    await client.get(request);
    await client.get(request);
    const sha256 = first.ok ? first.value.sha256 : '';
    expect(records).toMatchObject([
      { source: 'nws', url, status: 200, sha256, fetchedAt: firstTime, headers: { etag: '"a"' } },
      { url, status: 304, sha256, fetchedAt: secondTime },
      { url, status: 404, sha256: null, headers: { 'x-correlation-id': 'c' } },
    ]);
  });
});
