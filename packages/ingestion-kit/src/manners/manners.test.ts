import { InvariantError, isoInstantSchema, type IsoInstant } from '@dawn-patrol/contracts';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { createInterceptors } from '../create-dispatcher.ts';
import { createHttpClient } from '../create-http-client.ts';
import { createMswDispatcher } from '../create-msw-dispatcher.ts';
import type { HttpRequest } from '../http-client.ts';
import { createCircuitBreakers } from './create-circuit-breakers.ts';
import { createJumpingTiming } from './create-jumping-timing.ts';

const center = 'https://utahavalanchecenter.org';
const weather = 'https://api.weather.gov';
const map = 'https://api.avalanche.org';

const userAgent = 'dawn-patrol-tests (ops@example.org)';

interface Seen {
  readonly host: string;
  readonly atMs: number;
}

/** A client of production's manners, whose requests are answered by `answer` and seen with their times. */
function patrol(answer: (url: URL) => Response | Promise<Response>, now: () => IsoInstant = morning) {
  const timing = createJumpingTiming();
  const seen: Seen[] = [];
  const handler = http.get('*', ({ request }) => {
    const url = new URL(request.url);
    seen.push({ host: url.host, atMs: timing.elapsedMs() });
    return answer(url);
  });
  const retry = { minimumDelayMs: 1, maximumDelayMs: 1 };
  const interceptors = createInterceptors({ now, retry, timing });
  const dispatcher = createMswDispatcher([handler]).compose(interceptors);
  const breakers = createCircuitBreakers({ now });
  const client = createHttpClient({ dispatcher, userAgent, now, breakers });
  return { client, seen, dispatcher, breakers };
}

function morning(): IsoInstant {
  return isoInstantSchema.parse('2026-03-06T12:00:00Z');
}

const ask = (origin: string, path: string | number): HttpRequest => ({
  source: origin === weather ? 'nws' : 'uac',
  url: `${origin}/${path}`,
  accept: 'application/json',
});

const times = (count: number) => Array.from({ length: count }, (_one, index) => index);

/** Milliseconds between one request to the host and the next. */
function gaps(seen: readonly Seen[], host: string): number[] {
  const starts = seen.filter((one) => one.host === host).map(({ atMs }) => atMs);
  return starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
}

describe('the pace', () => {
  it('keeps four requests a second at one host, and two at the center, whatever is asked at once', async () => {
    const { client, seen } = patrol(() => HttpResponse.json([]));
    await Promise.all(
      times(40).flatMap((index) => [client.get(ask(weather, index)), client.get(ask(center, index))]),
    );
    expect(gaps(seen, 'api.weather.gov')).toEqual(times(39).map(() => 250));
    expect(gaps(seen, 'utahavalanchecenter.org')).toEqual(times(39).map(() => 500));
  });

  it('stays below 121 requests a minute at the center when every one of them fails and is tried again', async () => {
    const { seen, dispatcher } = patrol(() => HttpResponse.json({}, { status: 503 }));
    const policy = { failureLimit: 1000, coolDownMinutes: 10 };
    const breakers = createCircuitBreakers({ now: morning, policy });
    const client = createHttpClient({ dispatcher, userAgent, now: morning, breakers });
    await Promise.all(times(60).map((index) => client.get(ask(center, index))));
    expect(seen.length).toBe(240);
    const minute = seen.filter(({ atMs }) => atMs < 60_000);
    expect(minute.length).toBe(120);
    expect(Math.min(...gaps(seen, 'utahavalanchecenter.org'))).toBe(500);
  });

  it('lets two requests at a time reach a host, and others at other hosts meanwhile', async () => {
    const held: (() => void)[] = [];
    let [underWay, most] = [0, 0];
    const { client, seen } = patrol(async ({ origin }) => {
      if (origin === weather) return HttpResponse.json([]);
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise<void>((resolve) => held.push(resolve));
      underWay -= 1;
      return HttpResponse.json([]);
    });
    const slow = Promise.all(times(5).map((index) => client.get(ask(center, index))));
    expect(await client.get(ask(weather, 'quick'))).toMatchObject({ ok: true });
    while (seen.length < 6) {
      await new Promise((resolve) => setImmediate(resolve));
      if (held.length === 2 || seen.length > 4) held.shift()?.();
    }
    for (const release of held) release();
    const answers = await slow;
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(most).toBe(2);
  });

  it('never sends a request whose time ran out while it waited', async () => {
    const { dispatcher, seen } = patrol(() => HttpResponse.json([]));
    const client = createHttpClient({ dispatcher, userAgent, now: morning });
    const aborter = new AbortController();
    await client.get(ask(center, 'first'));
    const late = dispatcher.request({ origin: center, path: '/late', method: 'GET', signal: aborter.signal });
    aborter.abort(new Error('too late'));
    await expect(late).rejects.toThrow('too late');
    await client.get(ask(center, 'third'));
    expect(seen).toHaveLength(2);
  });
});

describe('the circuit breaker', () => {
  const minutesLater = (minutes: number) =>
    isoInstantSchema.parse(`2026-03-06T12:${String(minutes).padStart(2, '0')}:00Z`);

  it('leaves a source alone after five failures, says until when, then tries once', async () => {
    let minutes = 0;
    let status = 500;
    const { client, seen } = patrol(
      () => HttpResponse.json({}, { status }),
      () => minutesLater(minutes),
    );
    for (const index of times(5)) await client.get(ask(center, index));
    const asked = seen.length;
    const refused = await client.get(ask(center, 'sixth'));
    expect(refused).toMatchObject({
      ok: false,
      failure: { kind: 'circuit-open', source: 'uac', url: `${center}/sixth`, at: minutesLater(0) },
    });
    expect(refused.ok || refused.failure.message).toContain('2026-03-06T12:10:00Z');
    expect(seen.length).toBe(asked);

    minutes = 10;
    const [probe, other] = await Promise.all([
      client.get(ask(center, 'probe')),
      client.get(ask(center, 'other')),
    ]);
    expect(probe).toMatchObject({ failure: { kind: 'http-status', status: 500 } });
    expect(other).toMatchObject({ failure: { kind: 'circuit-open' } });

    minutes = 20;
    status = 200;
    expect(await client.get(ask(center, 'again'))).toMatchObject({ ok: true });
    expect(await client.get(ask(center, 'and again'))).toMatchObject({ ok: true });
  });

  it.each([
    [
      '429',
      () => new HttpResponse(null, { status: 429, headers: { 'Retry-After': '3600' } }),
      'circuit-open',
    ],
    [
      '503',
      () => new HttpResponse(null, { status: 503, headers: { 'Retry-After': '3600' } }),
      'circuit-open',
    ],
    ['a reset connection', () => HttpResponse.error(), 'circuit-open'],
    ['404', () => HttpResponse.json({}, { status: 404 }), 'http-status'],
    ['403', () => HttpResponse.html('<html>', { status: 403 }), 'http-status'],
    ['a redirect elsewhere', () => HttpResponse.redirect('https://elsewhere.example/', 302), 'http-status'],
  ])('counts %s as it should: after six of them a seventh is %s', async (_what, answer, kind) => {
    const { client } = patrol(answer);
    for (const index of times(6)) await client.get(ask(center, index));
    expect(await client.get(ask(center, 'seventh'))).toMatchObject({ failure: { kind } });
  });

  it('counts failures in a row only: an answer, also a refusal, begins anew', async () => {
    const { client } = patrol(({ pathname }) =>
      HttpResponse.json({}, { status: pathname === '/4' ? 404 : 500 }),
    );
    for (const index of times(9)) await client.get(ask(center, index));
    expect(await client.get(ask(center, 'tenth'))).toMatchObject({ failure: { kind: 'http-status' } });
  });

  it('is one for each source and host: the map layer is asked while the center is down', async () => {
    const { client, breakers } = patrol(({ origin }) =>
      HttpResponse.json([], { status: origin === center ? 500 : 200 }),
    );
    for (const index of times(5)) await client.get(ask(center, index));
    expect(await client.get(ask(center, 'sixth'))).toMatchObject({ failure: { kind: 'circuit-open' } });
    expect(await client.get(ask(map, 'map-layer'))).toMatchObject({ ok: true });
    expect(await client.get(ask(weather, 'points'))).toMatchObject({ ok: true });
    expect(breakers.states()).toMatchObject({
      'uac utahavalanchecenter.org': { status: 'open', failures: 5 },
      'uac api.avalanche.org': { status: 'closed', failures: 0 },
    });
  });

  it('stops those that were waiting for their turn when the source went down', async () => {
    const { client, seen } = patrol(
      () => new HttpResponse(null, { status: 503, headers: { 'Retry-After': '60' } }),
    );
    const answers = await Promise.all(times(20).map((index) => client.get(ask(center, index))));
    expect(seen.length).toBeLessThanOrEqual(6);
    expect(
      answers.filter((one) => !one.ok && one.failure.kind === 'circuit-open').length,
    ).toBeGreaterThanOrEqual(14);
  });
});

describe('production lets nothing out but a plain GET', () => {
  it.each([
    ['POST', { method: 'POST' as const }],
    ['PUT', { method: 'PUT' as const }],
    ['DELETE', { method: 'DELETE' as const }],
    ['HEAD', { method: 'HEAD' as const }],
    ['a GET with a body', { method: 'GET' as const, body: 'x=1' }],
  ])('%s throws before anything is sent', async (_what, smuggled) => {
    const { dispatcher, seen } = patrol(() => HttpResponse.json([]));
    const sent = dispatcher.request({ origin: center, path: '/', ...smuggled });
    await expect(sent).rejects.toBeInstanceOf(InvariantError);
    expect(seen).toEqual([]);
  });

  it('a bare dispatch or an upgrade throws too', async () => {
    const { dispatcher, seen } = patrol(() => HttpResponse.json([]));
    expect(() => dispatcher.dispatch({ origin: center, path: '/', method: 'POST' }, {})).toThrow(
      InvariantError,
    );
    const upgrade = { origin: center, path: '/', method: 'GET' as const, upgrade: 'websocket' };
    expect(() => dispatcher.dispatch(upgrade, {})).toThrow(InvariantError);
    expect(seen).toEqual([]);
  });
});

describe('a redirect', () => {
  it.each([
    ['another host', 'https://elsewhere.example/forecast'],
    ['another port', 'https://utahavalanchecenter.org:8443/forecast'],
    ['an unencrypted address', 'http://utahavalanchecenter.org/forecast'],
    ['another host, without a scheme', '//elsewhere.example/forecast'],
  ])('to %s is refused, and said', async (_what, location) => {
    const { client, seen } = patrol(
      () => new HttpResponse(null, { status: 301, headers: { Location: location } }),
    );
    const result = await client.get(ask(center, 'moved'));
    expect(result).toMatchObject({ ok: false, failure: { kind: 'http-status', status: 301 } });
    expect(result.ok || result.failure.message).toContain('was not followed');
    expect(seen.map(({ host }) => host)).toEqual(['utahavalanchecenter.org']);
  });

  it('on the same origin is followed, at the same pace', async () => {
    const { client, seen } = patrol(({ pathname }) =>
      pathname === '/points/40.60,-111.50'
        ? new HttpResponse(null, { status: 301, headers: { Location: '/points/40.6,-111.5' } })
        : HttpResponse.json({ pathname }),
    );
    expect(await client.get(ask(weather, 'points/40.60,-111.50'))).toMatchObject({
      ok: true,
      value: { text: '{"pathname":"/points/40.6,-111.5"}', url: `${weather}/points/40.60,-111.50` },
    });
    expect(gaps(seen, 'api.weather.gov')).toEqual([250]);
  });
});
