import { instant } from '@dawn-patrol/contracts/testing';
import { openStore, type RunRecord, type Store, type ZoneRunRecord } from '@dawn-patrol/store';
import { buildRun } from '@dawn-patrol/store/testing';
import type { Hono } from 'hono';
import { createDashboard } from './create-dashboard.ts';

/** For tests: the morning on which their live run is made, and a moment ten minutes later. */
export const morning = instant('2026-03-06T15:00:00Z');
export const tenMinutesLater = instant('2026-03-06T15:10:00Z');

/** For tests: a live run of that morning. */
export function liveRun(zones: ZoneRunRecord[], fields: Partial<RunRecord> = {}): RunRecord {
  return buildRun({
    runId: 'live-1',
    mode: 'live',
    replayOf: null,
    asOf: morning,
    startedAt: morning,
    zones,
    ...fields,
  });
}

/** For tests: a store in memory with those runs. */
export async function storeWith(...runs: RunRecord[]): Promise<Store> {
  const store = await openStore({ file: ':memory:' });
  for (const run of runs) {
    const saved = await store.saveRun(run);
    if (!saved.ok) throw new Error(saved.failure.message);
  }
  return store;
}

/** For tests: the dashboard over a store in memory with those runs. */
export async function dashboardWith(runs: RunRecord[], now = tenMinutesLater): Promise<Hono> {
  return createDashboard({ store: await storeWith(...runs), now: () => now });
}

/** For tests: a page as text. */
export async function readPage(app: Hono, path: string): Promise<string> {
  const response = await app.request(path);
  return response.text();
}

/** For tests: what a page shows of one zone's card on the overview. */
export function cardOf(page: string, zoneId: string): string {
  const start = page.indexOf(`aria-labelledby="zone-${zoneId}"`);
  return start === -1 ? '' : page.slice(start, page.indexOf('</article>', start));
}

/** For tests: text without its tags, for reading sentences across elements. */
export function textOf(page: string): string {
  return page
    .replaceAll(/<title>.*?<\/title>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}
