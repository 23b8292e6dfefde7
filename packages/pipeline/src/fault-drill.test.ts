import { createHttpClient } from '@dawn-patrol/ingestion-kit';
import {
  createJumpingTiming,
  createReplicaDispatcher,
  startServiceReplica,
  type ReplicaAnswer,
  type ReplicaFault,
  type ReplicaRequest,
  type ServiceReplica,
} from '@dawn-patrol/ingestion-kit/testing';
import { defaultPolicy } from '@dawn-patrol/analysis';
import { addHours, utahZones, zoneIds, zoneIdSchema, type IsoInstant } from '@dawn-patrol/contracts';
import { weatherPointsOf } from '@dawn-patrol/ingestion-nws';
import { instant } from '@dawn-patrol/contracts/testing';
import { openStore, type RunRecord } from '@dawn-patrol/store';
import { afterEach, describe, expect, it } from 'vitest';
import { createLiveSource } from './live-source.ts';
import { createLogger } from './logger.ts';
import { createPointBook } from './point-book.ts';
import { isComplete, runAll } from './run-all.ts';
import { createRunMemory } from './run-memory.ts';
import {
  alertList,
  forecastIssued,
  gridUpdated,
  halfDaysUpdated,
  historyPage,
  mapLayerAnswer,
  observationsOn,
  pointAnswer,
  stationsOn,
  weatherUpdated,
} from './test-payloads.ts';

const dawn = instant('2026-01-15T13:00:00Z');
const running: ServiceReplica[] = [];

afterEach(async () => {
  for (const replica of running.splice(0)) await replica.close();
});

const json = (body: object): ReplicaAnswer => ({ body: JSON.stringify(body) });

/** The services on a good morning at the moment that `at` gives. */
function routesAt(at: () => IsoInstant) {
  const zoneOfPath = ({ path }: ReplicaRequest) =>
    zoneIdSchema.parse(/forecast\/([a-z-]+)\/json/.exec(path)?.[1]);
  return {
    uac: {
      '/forecast/*/json': (request: ReplicaRequest) =>
        json(forecastIssued(zoneOfPath(request), at(), 'Considerable', at())),
      '/api/forecasts/*': ({ path }: ReplicaRequest) =>
        json(historyPage(zoneIdSchema.parse(/forecasts\/([a-z-]+)/.exec(path)?.[1]))),
      '/observations/all/json': () => json(observationsOn(at())),
    },
    nws: {
      '/points/*': json(pointAnswer('SLC', 110, 200)),
      '/gridpoints/*/forecast/hourly': () => json(weatherUpdated(at())),
      '/gridpoints/*/forecast': () => json(halfDaysUpdated(at())),
      '/gridpoints/*': () => json(gridUpdated(at())),
      '/alerts/active': () => json(alertList(at())),
    },
    awdb: {
      '/awdbRestApi/services/v1/data': (request: ReplicaRequest) => json(stationsOn(request.path, at())),
    },
    'avalanche-org': {
      '/v2/public/products/map-layer/UAC': json(mapLayerAnswer()),
    },
  };
}

/** Nine zones against a loopback replica of the services, under a clock of our own. */
async function startDrill(deadlineMs = 20_000) {
  let clock = dawn;
  const timing = createJumpingTiming();
  const replica = await startServiceReplica({ routes: routesAt(() => clock), timing });
  running.push(replica);
  const now = () => clock;
  const retry = { maximumRetries: 1, minimumDelayMs: 1, maximumDelayMs: 2 };
  const dispatcher = createReplicaDispatcher(replica, { now, retry, timing });
  const limits = { deadlineMs, maximumBytes: 200_000 };
  const userAgent = 'dawn-patrol-tests (ops@example.org)';
  const client = createHttpClient({ dispatcher, userAgent, now, limits });
  const store = await openStore({ file: ':memory:' });
  const source = createLiveSource({ client, memory: createRunMemory(store), book: createPointBook(store) });
  const runAt = async (hoursLater: number) => {
    clock = addHours(dawn, hoursLater);
    const logger = createLogger('silent');
    return runAll({ source, asOf: clock, replayOf: null, policy: defaultPolicy, store, logger, now });
  };
  return { replica, runAt, elapsedMs: () => timing.elapsedMs() };
}

const sourcesOf = (run: RunRecord) => run.zones.map(({ decision }) => decision?.sources);
const kindsOf = (run: RunRecord) =>
  new Set(
    run.zones
      .flatMap(({ failures, decision }) => [...failures, ...(decision?.assessment.failures ?? [])])
      .map(({ kind }) => kind),
  );

const intervalMs = { uac: 500, nws: 250, awdb: 250, 'avalanche-org': 250 } as const;

/** No host sees more than two requests a second (the center), or four: 120 and 240 a minute. */
function expectPace(replica: ServiceReplica, elapsedMs: number): void {
  for (const [service, interval] of Object.entries(intervalMs)) {
    const count = replica.requests().filter((request) => request.service === service).length;
    expect(count).toBeGreaterThan(0);
    expect(elapsedMs).toBeGreaterThanOrEqual((count - 1) * interval);
  }
}

/**
 * After five failures in a row a service is left alone, two at a time until then, each tried at most
 * twice here. So a run of nine zones ends within a few deadlines of one request, whatever hangs.
 */
function expectFewFailures(replica: ServiceReplica, fault: ReplicaFault): void {
  if (fault.kind !== 'hang' && fault.kind !== 'status' && fault.kind !== 'reset') return;
  for (const service of ['uac', 'nws', 'awdb'] as const) {
    const count = replica.requests().filter((request) => request.service === service).length;
    expect(count).toBeLessThanOrEqual(2 * (5 + 1));
  }
}

const drills: [string, ReplicaFault, string][] = [
  ['500', { kind: 'status', status: 500 }, 'http-status'],
  ['503', { kind: 'status', status: 503 }, 'http-status'],
  ['429 with Retry-After', { kind: 'status', status: 429, retryAfter: '120' }, 'http-status'],
  ['a reset in the middle of the body', { kind: 'reset' }, 'network'],
  ['an HTML challenge', { kind: 'challenge' }, 'http-status'],
  ['truncated JSON', { kind: 'truncated' }, 'not-json'],
  ['no answer at all', { kind: 'hang' }, 'timeout'],
  ['a body without an end', { kind: 'endless' }, 'too-large'],
];

describe('a fault drill over nine zones', { timeout: 120_000 }, () => {
  it('finds nothing wrong on a good morning', async () => {
    const { runAt } = await startDrill();
    const outcome = await runAt(0);
    expect(isComplete(outcome)).toBe(true);
    expect(kindsOf(outcome.run)).toEqual(new Set());
    expect(sourcesOf(outcome.run)).toEqual(
      zoneIds.map(() => ({ uac: 'fresh', nws: 'fresh', snotel: 'fresh' })),
    );
  });

  it.each(drills)(
    'survives %s from every service, names it, and is repaired by later polls',
    async (_, fault, kind) => {
      // Only a service that never answers is waited for briefly: the others must answer on a busy machine too.
      const { replica, runAt, elapsedMs } = await startDrill(fault.kind === 'hang' ? 1000 : undefined);
      const end = replica.fault(fault);
      const struck = await runAt(0);
      expectPace(replica, elapsedMs());
      expectFewFailures(replica, fault);
      expect(isComplete(struck)).toBe(true);
      expect(struck.run.zones).toHaveLength(9);
      expect(kindsOf(struck.run)).toContain(kind);
      for (const { failures, decision } of struck.run.zones) {
        const named = [...failures, ...(decision?.assessment.failures ?? [])].map(({ source }) => source);
        expect(new Set(named)).toEqual(new Set(['uac', 'nws', 'snotel']));
        expect(decision?.action).toBe('no-alert');
        expect(decision?.flags).toContain('data-gap');
      }
      end();
      await runAt(0.25);
      const repaired = await runAt(0.5);
      expect(kindsOf(repaired.run)).toEqual(new Set());
      expect(sourcesOf(repaired.run)).toEqual(
        zoneIds.map(() => ({ uac: 'fresh', nws: 'fresh', snotel: 'fresh' })),
      );
    },
  );

  it('does not believe a 200 whose content is 88 hours old', async () => {
    const { replica, runAt } = await startDrill();
    const old = addHours(dawn, -88);
    replica.fault(
      { kind: 'stale', answer: json(weatherUpdated(old)) },
      { service: 'nws', path: '/gridpoints/*/forecast/hourly' },
    );
    replica.fault(
      { kind: 'stale', answer: json(gridUpdated(old)) },
      { service: 'nws', path: '/gridpoints/SLC/110,200' },
    );
    const { run } = await runAt(0);
    expect(sourcesOf(run)).toEqual(zoneIds.map(() => ({ uac: 'fresh', nws: 'expired', snotel: 'fresh' })));
    expect(run.zones.every(({ decision }) => decision?.flags.includes('data-gap'))).toBe(true);
  });

  it('keeps the faults of one zone to that zone', async () => {
    const { replica, runAt } = await startDrill();
    replica.fault({ kind: 'truncated' }, { service: 'uac', path: '/forecast/moab/json' });
    const { run } = await runAt(0);
    const broken = run.zones.filter(({ decision }) => decision?.sources.uac !== 'fresh');
    expect(broken.map(({ zoneId }) => zoneId)).toEqual(['moab']);
  });

  it('works no host harder than its pace allows', async () => {
    const { replica, runAt, elapsedMs } = await startDrill();
    await runAt(0);
    const asked = [...replica.requests()];
    expectPace(replica, elapsedMs());
    const perRun = (service: string) => asked.filter((request) => request.service === service).length;
    const places = utahZones.flatMap((zone) => weatherPointsOf(zone)).length;
    expect({ uac: perRun('uac'), mapLayer: perRun('avalanche-org'), nws: perRun('nws') }).toEqual({
      // On a first morning of each zone the forecast and its history, and the observations of all.
      uac: 2 * zoneIds.length + 1,
      mapLayer: 1,
      // Of each place the point and the grid, of each zone both forecasts, and the alerts of all.
      nws: 2 * places + 2 * zoneIds.length + 1,
    });
    await runAt(0.25);
    const again = replica.requests().slice(asked.length);
    expect(again.map(({ path }) => path.split('?')[0])).toEqual(
      expect.arrayContaining(['/alerts/active', '/v2/public/products/map-layer/UAC']),
    );
    expect(again).toHaveLength(2);
    expect(replica.requests().every(({ method }) => method === 'GET')).toBe(true);
    expect(
      replica.requests().every(({ headers }) => headers['user-agent']?.includes('ops@example.org')),
    ).toBe(true);
  });
});
