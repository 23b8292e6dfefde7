import { isoInstantSchema, type SourceFailure } from '@dawn-patrol/contracts';
import { afterEach, describe, expect, it } from 'vitest';
import type { HttpLimits } from '../check-client-options.ts';
import { createHttpClient } from '../create-http-client.ts';
import type { HttpClient, HttpRequest } from '../http-client.ts';
import { createJumpingTiming } from '../manners/create-jumping-timing.ts';
import { createMemoryResponseCache } from '../response-cache.ts';
import { createReplicaDispatcher } from './create-replica-dispatcher.ts';
import type { ReplicaFault } from './replica-fault.ts';
import {
  startServiceReplica,
  type ServiceReplica,
  type ServiceReplicaOptions,
} from './start-service-replica.ts';

const now = () => isoInstantSchema.parse('2026-03-06T14:10:50Z');
const forecast: HttpRequest = {
  source: 'uac',
  url: 'https://utahavalanchecenter.org/forecast/logan/json',
  accept: 'application/json',
};
const points: HttpRequest = {
  source: 'nws',
  url: 'https://api.weather.gov/points/40.6,-111.5',
  accept: 'application/geo+json',
};
const body = '{"advisories":[{"advisory":{}}]}';
const modified = 'Fri, 06 Mar 2026 14:10:50 GMT';
const routes: ServiceReplicaOptions['routes'] = {
  uac: {
    '/forecast/*/json': { body, etag: '"a"' },
    '/observations/all/json': { body: '[]', lastModified: modified },
  },
  nws: { '/points/*': { body: '{}' } },
  awdb: {
    '/awdbRestApi/services/v1/data?*duration=HOURLY*': { body: '["hourly"]' },
    '/awdbRestApi/services/v1/data': ({ path }) => ({ body: JSON.stringify([path]) }),
  },
  'avalanche-org': { '/v2/public/products/map-layer/UAC': { body: '{"features":[]}' } },
};

const open: { replica: ServiceReplica; client: HttpClient }[] = [];

afterEach(async () => {
  for (const { replica, client } of open.splice(0)) {
    await replica.close();
    await client.close();
  }
});

async function start(limits: Partial<HttpLimits> = {}) {
  const timing = createJumpingTiming();
  const replica = await startServiceReplica({ routes, timing });
  const retry = { minimumDelayMs: 1, maximumDelayMs: 5 };
  const client = createHttpClient({
    dispatcher: createReplicaDispatcher(replica, { now, retry, timing }),
    userAgent: 'dawn-patrol-tests (ops@example.org)',
    now,
    limits,
    cache: createMemoryResponseCache(),
  });
  open.push({ replica, client });
  return { replica, client };
}

async function failureOf(client: HttpClient, request: HttpRequest): Promise<SourceFailure> {
  const result = await client.get(request);
  if (result.ok) throw new Error('expected a failure, got a payload');
  return result.failure;
}

describe('a replica', () => {
  it.each([
    ['uac', forecast.url, body],
    ['nws', points.url, '{}'],
    [
      'awdb',
      'https://wcc.sc.egov.usda.gov/awdbRestApi/services/v1/data?a=1&duration=HOURLY&b=2',
      '["hourly"]',
    ],
    [
      'awdb',
      'https://wcc.sc.egov.usda.gov/awdbRestApi/services/v1/data?duration=DAILY',
      '["/awdbRestApi/services/v1/data?duration=DAILY"]',
    ],
    ['avalanche-org', 'https://api.avalanche.org/v2/public/products/map-layer/UAC', '{"features":[]}'],
  ])('plays %s at its real address %s', async (service, url, text) => {
    const { replica, client } = await start();
    const result = await client.get({ ...forecast, url });
    expect(result).toMatchObject({ ok: true, value: { url, text } });
    const { pathname, search, host } = new URL(url);
    expect(replica.requests()).toMatchObject([
      { service, method: 'GET', path: `${pathname}${search}`, headers: { host, accept: 'application/json' } },
    ]);
  });

  it('plays a service under its own address too, for a program that is told where to ask', async () => {
    const { replica } = await start();
    const answer = await fetch(`${replica.url('nws')}/points/1,2`);
    expect([answer.status, await answer.text()]).toEqual([200, '{}']);
    const refused = await fetch(`${replica.url('nws')}/points/1,2`, { method: 'POST' });
    expect(refused.status).toBe(405);
  });

  it('answers 404 to a path that it was given nothing for, and to another service', async () => {
    const { client } = await start();
    for (const url of ['https://utahavalanchecenter.org/points/1', 'https://elsewhere.example/points/1']) {
      expect(await failureOf(client, { ...forecast, url })).toMatchObject({
        kind: 'http-status',
        status: 404,
      });
    }
  });

  it.each([
    ['ETag', forecast.url],
    ['Last-Modified', 'https://utahavalanchecenter.org/observations/all/json'],
  ])('confirms an unchanged body by its %s', async (_what, url) => {
    const { client } = await start();
    await client.get({ ...forecast, url });
    expect(await client.get({ ...forecast, url })).toMatchObject({ ok: true, value: { status: 304 } });
  });

  it('sees the pace of production', async () => {
    const { replica, client } = await start();
    for (let count = 0; count < 4; count += 1) await client.get(points);
    expect(replica.requests().map(({ atMs }) => atMs)).toEqual([0, 250, 500, 750]);
  });
});

describe('a fault', () => {
  it.each<[ReplicaFault, Partial<SourceFailure>, number]>([
    [{ kind: 'status', status: 500 }, { kind: 'http-status', status: 500 }, 4],
    [{ kind: 'status', status: 503 }, { kind: 'http-status', status: 503 }, 4],
    [{ kind: 'status', status: 429, retryAfter: '3600' }, { kind: 'http-status', status: 429 }, 1],
    [{ kind: 'challenge' }, { kind: 'http-status', status: 403 }, 1],
    [{ kind: 'reset' }, { kind: 'network' }, 1],
    [{ kind: 'hang' }, { kind: 'timeout' }, 1],
    [{ kind: 'slow', pauseMs: 20 }, { kind: 'timeout' }, 1],
    [{ kind: 'endless' }, { kind: 'too-large' }, 1],
  ])('$kind is $kind after so many requests: %j', async (fault, failure, requests) => {
    const impatient = fault.kind === 'hang' || fault.kind === 'slow';
    const { replica, client } = await start({
      maximumBytes: 10_000,
      ...(impatient ? { deadlineMs: 60 } : {}),
    });
    replica.fault(fault, { service: 'uac' });
    expect(await failureOf(client, forecast)).toMatchObject(failure);
    expect(replica.requests()).toHaveLength(requests);
    expect(await client.get(points)).toMatchObject({ ok: true });
  });

  it('truncated gives half of the body with 200, which the parser refuses', async () => {
    const { replica, client } = await start();
    replica.fault({ kind: 'truncated' });
    expect(await client.get(forecast)).toMatchObject({ ok: true, value: { text: body.slice(0, 16) } });
  });

  it('stale gives an older body with 200, also to one who knows better', async () => {
    const { replica, client } = await start();
    await client.get(forecast);
    replica.fault({ kind: 'stale', answer: { body: '{"old":true}', etag: '"a"' } });
    expect(await client.get(forecast)).toMatchObject({
      ok: true,
      value: { status: 200, text: '{"old":true}' },
    });
  });

  it('slow comes whole to one who waits', async () => {
    const { replica, client } = await start();
    replica.fault({ kind: 'slow', pauseMs: 1 });
    expect(await client.get(forecast)).toMatchObject({ ok: true, value: { text: body } });
  });

  it('shows only where and as often as it was told, and can be ended', async () => {
    const { replica, client } = await start();
    const end = replica.fault({ kind: 'challenge' }, { path: '/forecast/moab/*' });
    replica.fault({ kind: 'status', status: 503 }, { service: 'nws', times: 2 });
    expect(await client.get(forecast)).toMatchObject({ ok: true });
    expect(await client.get(points)).toMatchObject({ ok: true });
    const moab = { ...forecast, url: 'https://utahavalanchecenter.org/forecast/moab/json' };
    expect(await failureOf(client, moab)).toMatchObject({ status: 403 });
    end();
    expect(await client.get(moab)).toMatchObject({ ok: true });
  });
});
