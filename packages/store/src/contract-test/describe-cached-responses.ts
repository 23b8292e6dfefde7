import { instant } from '@dawn-patrol/contracts/testing';
import { expect, it } from 'vitest';
import type { CachedResponse } from '../cached-response.ts';
import type { Store } from '../store-port.ts';
import { buildCachedResponse, buildPayload, buildRun, buildZoneRun } from '../testing.ts';
import { withStore, type OpenForTest } from './store-under-test.ts';

const elsewhere = 'https://api.weather.gov/alerts/active?area=UT';

/** Answers to ask their source about. */
export function describeCachedResponses(open: OpenForTest): void {
  it('gives an answer back as it was kept, by address and Accept', () =>
    withStore(open, async ({ store }) => {
      const entry = buildCachedResponse({ text: 'snow ❄', etag: 'W/"a"', lastModified: null });
      expect(await store.saveCachedResponse(entry)).toEqual({ ok: true, value: null });
      expect(await store.cachedResponse(entry.url, entry.accept)).toEqual({ ok: true, value: entry });
      expect(await store.cachedResponse(entry.url, '*/*')).toEqual({ ok: true, value: null });
      expect(await store.cachedResponse(elsewhere, entry.accept)).toEqual({ ok: true, value: null });
    }));

  it('keeps the newest answer, whatever the order of saving', () =>
    withStore(open, async ({ store }) => {
      const newer = buildCachedResponse({ text: '[2]', fetchedAt: instant('2026-03-06T16:00:00Z') });
      for (const entry of [
        buildCachedResponse({ text: '[1]' }),
        newer,
        buildCachedResponse({ text: '[0]' }),
      ]) {
        await store.saveCachedResponse(entry);
      }
      expect(await store.cachedResponse(newer.url, newer.accept)).toEqual({ ok: true, value: newer });
      expect(await bodiesIn(store)).toBe(1);
    }));

  it('drops answers that are 30 days older than one that is saved, with their bodies', () =>
    withStore(open, async ({ store }) => {
      const at = (day: string) => instant(`${day}T12:00:00Z`);
      const old = buildCachedResponse({ text: 'old', fetchedAt: at('2026-02-01') });
      const just = buildCachedResponse({ url: elsewhere, text: 'just', fetchedAt: at('2026-02-02') });
      const fresh = buildCachedResponse({ accept: '*/*', text: 'new', fetchedAt: at('2026-03-04') });
      for (const entry of [old, just, fresh]) await store.saveCachedResponse(entry);
      expect(await store.cachedResponse(old.url, old.accept)).toEqual({ ok: true, value: null });
      expect(await store.cachedResponse(just.url, just.accept)).toEqual({ ok: true, value: just });
      expect(await bodiesIn(store)).toBe(2);
    }));

  it('shares a body with the run that used it, and leaves it to the run', () =>
    withStore(open, async ({ store }) => {
      const entry = buildCachedResponse({ text: 'shared' });
      const payload = buildPayload({ body: 'shared' });
      await store.saveCachedResponse(entry);
      await store.saveRun(buildRun({ zones: [buildZoneRun({ payloads: [payload] })] }));
      expect(await bodiesIn(store)).toBe(1);
      await store.saveCachedResponse(buildCachedResponse({ text: 'next' }));
      expect(await store.payloadBody(payload.sha256)).toEqual({ ok: true, value: 'shared' });
      expect(await bodiesIn(store)).toBe(2);
    }));

  it.each<[string, CachedResponse]>([
    ['without a validator', buildCachedResponse({ etag: null, lastModified: null })],
    ['under a wrong hash', { ...buildCachedResponse(), sha256: 'a'.repeat(64) }],
    ['without an address', buildCachedResponse({ url: '' })],
  ])('refuses an answer %s, and changes nothing', (_what, entry) =>
    withStore(open, async ({ store, dump }) => {
      const before = await dump();
      expect(await store.saveCachedResponse(entry)).toMatchObject({
        ok: false,
        failure: { kind: 'invalid-record' },
      });
      expect(await dump()).toEqual(before);
    }),
  );

  it('says that an answer cannot be read, rather than giving half of it', () =>
    withStore(open, async ({ store, execute }) => {
      const entry = buildCachedResponse();
      await store.saveCachedResponse(entry);
      await execute(`update http_cache set headers_json = '['`);
      expect(await store.cachedResponse(entry.url, entry.accept)).toMatchObject({
        ok: false,
        failure: { kind: 'unreadable' },
      });
    }));
}

async function bodiesIn(store: Store): Promise<number | null> {
  const health = await store.health();
  return health.ok ? health.value.payloadBodies : null;
}
