import { hoursBetween, zoneIdSchema, zoneOf } from '@dawn-patrol/contracts';
import type { StoreFailure, ZoneRunInRun } from '@dawn-patrol/store';
import { Hono, type Context } from 'hono';
import type { DashboardOptions } from './dashboard-options.ts';
import { failureStatus } from './failure-status.ts';

const runsListed = 100;
const sha256Pattern = /^[0-9a-f]{64}$/;

/** The JSON API: what the store holds, in the shapes of the contracts. */
export function apiRoutes({ store, now }: DashboardOptions): Hono {
  const routes = new Hono();
  routes.get('/api/runs', async (context) => {
    const runs = await store.listRuns(runsListed);
    if (!runs.ok) return failed(context, runs.failure);
    return context.json({ runs: runs.value.entries, unreadable: runs.value.unreadable });
  });
  routes.get('/api/runs/:runId', async (context) => {
    const run = await store.runById(context.req.param('runId'));
    if (!run.ok) return failed(context, run.failure);
    return run.value === null ? notFound(context, 'run') : context.json(run.value);
  });
  routes.get('/api/zones', async (context) => {
    const latest = await store.latestDecisionByZone();
    if (!latest.ok) return failed(context, latest.failure);
    return context.json({
      zones: latest.value.entries.map(zoneSummary),
      unreadable: latest.value.unreadable,
    });
  });
  routes.get('/api/zones/:zoneId', async (context) => {
    const zoneId = zoneIdSchema.safeParse(context.req.param('zoneId'));
    if (!zoneId.success) return notFound(context, 'zone');
    const newest = await store.zoneHistory(zoneId.data, 1);
    if (!newest.ok) return failed(context, newest.failure);
    const [broken] = newest.value.unreadable;
    if (broken !== undefined) return failed(context, { kind: 'unreadable', message: broken.message });
    const [entry] = newest.value.entries;
    return entry === undefined ? notFound(context, 'run of this zone') : context.json(zoneDetail(entry));
  });
  routes.get('/api/payloads/:sha256', async (context) => {
    const sha256 = context.req.param('sha256');
    if (!sha256Pattern.test(sha256)) return notFound(context, 'payload');
    const body = await store.payloadBody(sha256);
    if (!body.ok) return failed(context, body.failure);
    if (body.value === null) return notFound(context, 'payload');
    return context.body(body.value, 200, {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="${sha256}.txt"`,
    });
  });
  routes.get('/health', async (context) => {
    const health = await store.health();
    if (!health.ok) return context.json({ status: 'unavailable', failure: health.failure }, 503);
    const { newestRun } = health.value;
    if (newestRun === null) return context.json({ status: 'empty', ...health.value }, 503);
    const newestRunAgeHours = hoursBetween(newestRun.asOf, now());
    return context.json({ status: 'ok', ...health.value, newestRunAgeHours });
  });
  return routes;
}

function zoneSummary({ run, zone }: ZoneRunInRun) {
  const { zoneId, decision, error, traceId } = zone;
  return {
    zoneId,
    name: zoneOf(zoneId).name,
    runId: run.runId,
    asOf: run.asOf,
    mode: run.mode,
    traceId,
    baseAction: decision?.baseAction ?? null,
    action: decision?.action ?? null,
    flags: decision?.flags ?? [],
    sources: decision?.sources ?? null,
    error,
  };
}

function zoneDetail({ run, zone }: ZoneRunInRun) {
  return { run, ...zone };
}

function failed(context: Context, failure: StoreFailure): Response {
  return context.json({ ok: false, failure }, failureStatus(failure));
}

function notFound(context: Context, what: string): Response {
  return context.json(
    { ok: false, failure: { kind: 'not-found', message: `No such ${what} is stored.` } },
    404,
  );
}
