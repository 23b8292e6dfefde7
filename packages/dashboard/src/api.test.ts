import { decisionSchema, zoneAlertSchema } from '@dawn-patrol/contracts';
import { instant } from '@dawn-patrol/contracts/testing';
import type { Store } from '@dawn-patrol/store';
import { buildPayload, buildRun, buildZoneRun } from '@dawn-patrol/store/testing';
import { describe, expect, it } from 'vitest';
import { createDashboard } from './create-dashboard.ts';
import { dashboardWith, liveRun, storeWith, tenMinutesLater } from './testing-store.ts';

const json = async (path: string, runs = [liveRun([buildZoneRun()])]) => {
  const response = await (await dashboardWith(runs)).request(path);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

describe('the JSON API', () => {
  it('lists the runs newest first', async () => {
    const runs = [buildRun(), buildRun({ runId: 'later', asOf: instant('2026-03-09T15:00:00Z') })];
    expect(await json('/api/runs', runs)).toMatchObject({
      status: 200,
      body: { runs: [{ runId: 'later' }, { runId: 'replay-2026-03-06' }], unreadable: [] },
    });
  });

  it('gives a run with its zones, without the bodies of payloads', async () => {
    const { status, body } = await json('/api/runs/live-1');
    expect(status).toBe(200);
    expect(body).toMatchObject({ runId: 'live-1', zones: [{ zoneId: 'salt-lake' }] });
    expect(JSON.stringify(body)).not.toContain('"body"');
  });

  it('gives the newest part of every zone', async () => {
    expect(await json('/api/zones')).toMatchObject({
      body: { zones: [{ zoneId: 'salt-lake', name: 'Salt Lake', action: 'human-review', runId: 'live-1' }] },
    });
  });

  it('gives decision and alert exactly in the shapes of the contracts', async () => {
    const zone = buildZoneRun();
    const { body } = await json('/api/zones/salt-lake', [liveRun([zone])]);
    expect(decisionSchema.parse(body['decision'])).toEqual(zone.decision);
    expect(body['decision']).toEqual(zone.decision);
    expect(zoneAlertSchema.parse(body['alert'])).toEqual(zone.alert);
    expect(body['alert']).toEqual(zone.alert);
    expect(body['run']).toMatchObject({ runId: 'live-1', mode: 'live' });
  });

  it.each([
    '/api/runs/none',
    '/api/zones/nowhere',
    '/api/zones/moab',
    '/api/payloads/abc',
    `/api/payloads/${'a'.repeat(64)}`,
  ])('answers %s with 404 as JSON', async (path) => {
    expect(await json(path)).toMatchObject({
      status: 404,
      body: { ok: false, failure: { kind: 'not-found' } },
    });
  });

  it('gives a payload as a text to download, whatever it holds', async () => {
    const payload = buildPayload({ body: '<script>alert(1)</script>' });
    const app = await dashboardWith([liveRun([buildZoneRun({ payloads: [payload] })])]);
    const response = await app.request(`/api/payloads/${payload.sha256}`);
    expect(await response.text()).toBe(payload.body);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${payload.sha256}.txt"`);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('health', () => {
  it('is well with counts and the age of the newest run', async () => {
    expect(await json('/health')).toMatchObject({
      status: 200,
      body: { status: 'ok', runs: 1, zoneRuns: 1, payloadBodies: 1, newestRunAgeHours: 1 / 6 },
    });
  });

  it('is unwell when no run is stored', async () => {
    expect(await json('/health', [])).toMatchObject({ status: 503, body: { status: 'empty', runs: 0 } });
  });

  it('is unwell when the store cannot be read', async () => {
    const app = createDashboard({ store: await closedStore(), now: () => tenMinutesLater });
    const response = await app.request('/health');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ status: 'unavailable' });
  });
});

async function closedStore(): Promise<Store> {
  const store = await storeWith();
  await store.close();
  return store;
}

describe('a store that cannot be read', () => {
  it.each(['/', '/zones/logan'])('answers %s with 503 and the way to the official forecast', async (path) => {
    const app = createDashboard({ store: await closedStore(), now: () => tenMinutesLater });
    const response = await app.request(path);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('read the official forecast');
  });

  it.each(['/api/runs', '/api/runs/x', '/api/zones', '/api/zones/logan', `/api/payloads/${'a'.repeat(64)}`])(
    'answers %s with 503',
    async (path) => {
      const app = createDashboard({ store: await closedStore(), now: () => tenMinutesLater });
      expect((await app.request(path)).status).toBe(503);
    },
  );

  it('shows an unreadable zone in its place, and never an older decision instead', async () => {
    const store = await storeWith(buildRun(), liveRun([buildZoneRun()]));
    const app = createDashboard({ store: withUnreadableZone(store), now: () => tenMinutesLater });
    const page = await (await app.request('/')).text();
    expect(page).toContain('it no longer validates');
    expect(page).toContain('<span class="chip level-none">Cannot be read</span>');
    expect(page).not.toContain('3 Considerable');
    expect((await app.request('/zones/salt-lake')).status).toBe(500);
    expect((await app.request('/zones/salt-lake?run=live-1')).status).toBe(500);
    expect((await app.request('/api/zones/salt-lake')).status).toBe(500);
  });

  it('tells of an unforeseen error and answers with a page', async () => {
    const errors: Error[] = [];
    const broken: Store = { ...(await storeWith()), listRuns: () => Promise.reject(new Error('a bug')) };
    const app = createDashboard({
      store: broken,
      now: () => tenMinutesLater,
      reportError: (error) => errors.push(error),
    });
    const response = await app.request('/');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('a bug');
    expect(errors.map(({ message }) => message)).toEqual(['a bug']);
  });
});

/** Every run as it would be read if Salt Lake's newest part no longer validated. */
function withUnreadableZone(store: Store): Store {
  const unreadable = [{ runId: 'live-1', zoneId: 'salt-lake', message: 'it no longer validates' }];
  const damaged: Store['latestRun'] = async () => {
    const run = await store.latestRun();
    return run.ok && run.value !== null ? { ok: true, value: { ...run.value, zones: [], unreadable } } : run;
  };
  return {
    ...store,
    latestRun: damaged,
    runById: damaged,
    zoneHistory: async (zoneId, limit) => {
      const history = await store.zoneHistory(zoneId, limit);
      if (!history.ok) return history;
      return { ok: true, value: { entries: history.value.entries.slice(1), unreadable } };
    },
  };
}

describe('every answer', () => {
  it.each(['/', '/zones/salt-lake', '/nothing', '/api/runs', '/health', '/style.css', '/icon.svg'])(
    'carries the security headers: %s',
    async (path) => {
      const response = await (await dashboardWith([liveRun([buildZoneRun()])])).request(path);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      expect(policy).not.toContain('script-src');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    },
  );

  it('is made without script or style on the page', async () => {
    const app = await dashboardWith([liveRun([buildZoneRun()])]);
    for (const path of ['/', '/zones/salt-lake']) {
      const page = await (await app.request(path)).text();
      expect(page).toMatch(/^<!doctype html><html lang="en">/);
      expect(page).not.toMatch(/<script|<style|style="/);
    }
  });

  it('keeps no page, and keeps the stylesheet under an address that changes with it', async () => {
    const app = await dashboardWith([liveRun([buildZoneRun()])]);
    const page = await app.request('/');
    expect(page.headers.get('cache-control')).toBe('no-store');
    const [, address = ''] = /href="(\/style\.css\?v=[0-9a-f]{12})"/.exec(await page.text()) ?? [];
    const style = await app.request(address);
    expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(style.headers.get('cache-control')).toContain('immutable');
  });

  it('refuses anything but reading', async () => {
    const app = await dashboardWith([liveRun([buildZoneRun()])]);
    for (const method of ['POST', 'PUT', 'DELETE']) {
      expect((await app.request('/', { method })).status).toBe(404);
    }
  });
});
