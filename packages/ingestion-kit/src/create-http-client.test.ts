import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import {
  ConfigurationError,
  InvariantError,
  isoInstantSchema,
  type SourceFailure,
} from '@dawn-patrol/contracts';
import { delay, http, HttpResponse, type RequestHandler } from 'msw';
import { describe, expect, it } from 'vitest';
import { createInterceptors } from './create-dispatcher.ts';
import type { HttpLimits } from './check-client-options.ts';
import { createHttpClient } from './create-http-client.ts';
import { createMswDispatcher } from './create-msw-dispatcher.ts';
import type { HttpClient, HttpRequest } from './http-client.ts';
import { createJumpingTiming } from './manners/create-jumping-timing.ts';

const url = 'https://source.example/forecast/logan/json';
const request: HttpRequest = { source: 'uac', url, accept: 'application/json' };
const userAgent = 'dawn-patrol-tests (ops@example.org)';
const now = () => isoInstantSchema.parse('2026-03-06T14:10:50Z');

function clientOf(handlers: RequestHandler[], limits: Partial<HttpLimits> = {}): HttpClient {
  const retry = { minimumDelayMs: 1, maximumDelayMs: 5 };
  const dispatcher = createMswDispatcher(handlers).compose(
    createInterceptors({ now, retry, timing: createJumpingTiming() }),
  );
  return createHttpClient({ dispatcher, userAgent, now, limits });
}

async function failureOf(client: HttpClient, from: HttpRequest = request): Promise<SourceFailure> {
  const result = await client.get(from);
  if (result.ok) throw new Error('expected a failure, got a payload');
  return result.failure;
}

describe('a payload', () => {
  it('carries the body as it came, its digest, the headers and the time', async () => {
    const text = '{"snow":"✓"}';
    const client = clientOf([http.get(url, () => HttpResponse.text(text, { headers: { ETag: '"a"' } }))]);
    const result = await client.get(request);
    expect(result).toMatchObject({
      ok: true,
      value: {
        source: 'uac',
        url,
        status: 200,
        text,
        fetchedAt: '2026-03-06T14:10:50Z',
        sha256: createHash('sha256').update(text).digest('hex'),
        headers: { etag: '"a"' },
      },
    });
  });

  it('is an HTML page too, when it came with 200: the parser says what it thinks of it', async () => {
    const client = clientOf([http.get(url, () => HttpResponse.html('<html></html>'))]);
    expect(await client.get(request)).toMatchObject({ ok: true, value: { text: '<html></html>' } });
  });

  it.each(['gzip', 'GZIP'])('is decompressed when it came as %s', async (encoding) => {
    const body = gzipSync('[1,2,3]');
    const answer = () => new HttpResponse(body, { headers: { 'Content-Encoding': encoding } });
    expect(await clientOf([http.get(url, answer)]).get(request)).toMatchObject({
      ok: true,
      value: { text: '[1,2,3]' },
    });
  });

  it('is fetched again from where a redirect points', async () => {
    const client = clientOf([
      http.get(url, () => HttpResponse.redirect('https://source.example/moved', 302)),
      http.get('https://source.example/moved', ({ request }) =>
        HttpResponse.text(request.headers.get('user-agent')),
      ),
    ]);
    expect(await client.get(request)).toMatchObject({ ok: true, value: { text: userAgent } });
  });
});

describe('a request', () => {
  it('names the program and what it accepts', async () => {
    const seen: Record<string, string>[] = [];
    const client = clientOf([
      http.get(url, ({ request }) => {
        seen.push(Object.fromEntries(request.headers));
        return HttpResponse.json([]);
      }),
    ]);
    await client.get(request);
    expect(seen).toMatchObject([{ 'user-agent': userAgent, accept: 'application/json' }]);
  });

  it('is a GET, whatever else the caller smuggles in', async () => {
    const methods: string[] = [];
    const client = clientOf([
      http.all(url, ({ request }) => {
        methods.push(request.method);
        return HttpResponse.json([]);
      }),
    ]);
    const smuggled = {
      ...request,
      method: 'POST',
      body: 'x=1',
      headers: { 'x-http-method-override': 'DELETE' },
    };
    await client.get(smuggled);
    expect(methods).toEqual(['GET']);
  });

  it('that no handler of a test expects throws, so that it cannot pass for a failing source', async () => {
    await expect(clientOf([]).get(request)).rejects.toBeInstanceOf(InvariantError);
  });
});

describe('a failure', () => {
  it.each([400, 403, 404, 410])('is http-status for %i, at once and with the address', async (status) => {
    let calls = 0;
    const client = clientOf([
      http.get(url, () => {
        calls += 1;
        return HttpResponse.json({}, { status });
      }),
    ]);
    const failure = await failureOf(client);
    expect(failure).toMatchObject({
      kind: 'http-status',
      status,
      source: 'uac',
      url,
      at: '2026-03-06T14:10:50Z',
    });
    expect(failure.message).toContain(`got ${status} with application/json`);
    expect(calls).toBe(1);
  });

  it.each([403, 503])('names an HTML page with %i as a challenge', async (status) => {
    const client = clientOf([
      http.get(url, () => HttpResponse.html('<html>Just a moment</html>', { status })),
    ]);
    const failure = await failureOf(client);
    expect(failure).toMatchObject({ kind: 'http-status', status });
    expect(failure.message).toContain('challenge');
  });

  it('does not call JSON with 403 a challenge', async () => {
    const client = clientOf([http.get(url, () => HttpResponse.json({}, { status: 403 }))]);
    expect((await failureOf(client)).message).not.toContain('challenge');
  });

  it('is http-status when the redirects do not end', async () => {
    let hop = 0;
    const client = clientOf([
      http.get('https://source.example/*', () => {
        hop += 1;
        return HttpResponse.redirect(`https://source.example/hop-${hop}`, 302);
      }),
    ]);
    expect(await failureOf(client)).toMatchObject({ kind: 'http-status', status: 302 });
    expect(hop).toBe(4);
  });

  it('is network for a connection that keeps breaking, with the cause in the message', async () => {
    const failure = await failureOf(clientOf([http.get(url, () => HttpResponse.error())]));
    expect(failure).toMatchObject({ kind: 'network', source: 'uac', url });
    expect(failure.message).toContain('ECONNRESET');
  });

  it('is network for an address that is none', async () => {
    expect(await failureOf(clientOf([]), { ...request, url: 'forecast/logan' })).toMatchObject({
      kind: 'network',
    });
  });

  it('is network for an encoding that nobody undid', async () => {
    const answer = () => HttpResponse.text('…', { headers: { 'Content-Encoding': 'zpaq' } });
    const failure = await failureOf(clientOf([http.get(url, answer)]));
    expect(failure).toMatchObject({ kind: 'network' });
    expect(failure.message).toContain('zpaq');
  });

  it('is too-large for a body beyond the limit, before and after decompression', async () => {
    const bomb = gzipSync(Buffer.alloc(100_000));
    const client = clientOf(
      [
        http.get(url, () => HttpResponse.text('x'.repeat(2001))),
        http.get(
          'https://source.example/bomb',
          () => new HttpResponse(bomb, { headers: { 'Content-Encoding': 'gzip' } }),
        ),
      ],
      { maximumBytes: 2000 },
    );
    expect(await failureOf(client)).toMatchObject({ kind: 'too-large' });
    expect(await failureOf(client, { ...request, url: 'https://source.example/bomb' })).toMatchObject({
      kind: 'too-large',
    });
  });

  it('is none for a body of just the limit', async () => {
    const client = clientOf([http.get(url, () => HttpResponse.text('x'.repeat(2000)))], {
      maximumBytes: 2000,
    });
    expect(await client.get(request)).toMatchObject({ ok: true });
  });

  it('is timeout when no answer comes in time', async () => {
    const client = clientOf([http.get(url, () => delay('infinite'))], { deadlineMs: 20 });
    const failure = await failureOf(client);
    expect(failure).toMatchObject({ kind: 'timeout', url });
    expect(failure.message).toContain('20 ms');
  });

  it('is timeout when the retries would take longer than the deadline', async () => {
    const dispatcher = createMswDispatcher([http.get(url, () => HttpResponse.error())]).compose(
      createInterceptors({
        now,
        retry: { minimumDelayMs: 60_000, maximumDelayMs: 60_000 },
        timing: createJumpingTiming(),
      }),
    );
    const client = createHttpClient({ dispatcher, userAgent, now, limits: { deadlineMs: 20 } });
    expect(await failureOf(client)).toMatchObject({ kind: 'timeout' });
  });
});

describe('a retry', () => {
  it.each([
    ['a 503', () => new HttpResponse(null, { status: 503 })],
    ['a 429 that says when', () => new HttpResponse(null, { status: 429, headers: { 'Retry-After': '0' } })],
    ['a reset connection', () => HttpResponse.error()],
  ])('comes after %s, and its answer counts', async (_what, bad) => {
    let calls = 0;
    const client = clientOf([
      http.get(url, () => {
        calls += 1;
        return calls < 3 ? bad() : HttpResponse.json({ calls });
      }),
    ]);
    expect(await client.get(request)).toMatchObject({ ok: true, value: { text: '{"calls":3}' } });
  });

  it('ends after three, and the last answer is the failure', async () => {
    let calls = 0;
    const client = clientOf([
      http.get(url, () => {
        calls += 1;
        return HttpResponse.html('<p>down</p>', { status: 502 });
      }),
    ]);
    expect(await failureOf(client)).toMatchObject({ kind: 'http-status', status: 502 });
    expect(calls).toBe(4);
  });

  it('does not come when the source asks for a long pause', async () => {
    let calls = 0;
    const client = clientOf([
      http.get(url, () => {
        calls += 1;
        return new HttpResponse(null, { status: 429, headers: { 'Retry-After': '3600' } });
      }),
    ]);
    expect(await failureOf(client)).toMatchObject({ kind: 'http-status', status: 429 });
    expect(calls).toBe(1);
  });
});

describe('a configuration', () => {
  it.each(['', ' ', 'dawn-patrol/1.0', 'dawn-patrol\n(ops@example.org)', 'dawn-patrøl ops@example.org'])(
    'with the User-Agent %j is refused',
    (userAgent) => {
      const create = () => createHttpClient({ dispatcher: createMswDispatcher([]), userAgent, now });
      expect(create).toThrow(ConfigurationError);
      expect(create).toThrow('contact');
    },
  );

  it.each(['dawn-patrol (ops@example.org)', 'dawn-patrol/1.0 (+https://example.org/contact)'])(
    'with the User-Agent %j is taken',
    (userAgent) => {
      expect(() => createHttpClient({ dispatcher: createMswDispatcher([]), userAgent, now })).not.toThrow();
    },
  );

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('with a limit of %d is refused', (value) => {
    expect(() => clientOf([], { maximumBytes: value })).toThrow(ConfigurationError);
    expect(() => clientOf([], { deadlineMs: value })).toThrow(ConfigurationError);
  });
});
