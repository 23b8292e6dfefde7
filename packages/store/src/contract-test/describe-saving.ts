import { expect, it } from 'vitest';
import { buildDecision, buildPayload, buildRun, buildZoneRun } from '../testing.ts';
import { later, twoZones, withStore, type OpenForTest } from './store-under-test.ts';

/** Saving is all or nothing, and saving again is nothing. */
export function describeSaving(open: OpenForTest): void {
  it('says which zones a first save created', () =>
    withStore(open, async ({ store }) => {
      expect(await store.saveRun(twoZones())).toEqual({
        ok: true,
        value: { runId: 'replay-2026-03-06', created: ['provo', 'logan'], updated: [], unchanged: [] },
      });
    }));

  it('changes no row when the same content is saved again, fetched at another time under other headers', () =>
    withStore(open, async ({ store, dump }) => {
      const failure = { kind: 'timeout' as const, message: 'no answer', at: buildRun().startedAt };
      const zone = buildZoneRun({ failures: [failure], payloads: [buildPayload()] });
      await store.saveRun(buildRun({ zones: [zone] }));
      const before = await dump();
      const again = await store.saveRun(
        buildRun({
          startedAt: later,
          zones: [
            {
              ...zone,
              traceId: 'another',
              failures: [{ ...failure, at: later }],
              payloads: [buildPayload({ fetchedAt: later, headers: { date: 'today' } })],
            },
          ],
        }),
      );
      expect(again).toMatchObject({
        ok: true,
        value: { unchanged: ['salt-lake'], created: [], updated: [] },
      });
      expect(await dump()).toEqual(before);
    }));

  it('replaces a zone whose content changed, and keeps the zones that the second save does not name', () =>
    withStore(open, async ({ store }) => {
      await store.saveRun(twoZones());
      const changed = buildZoneRun({
        zoneId: 'logan',
        payloads: [],
        decision: buildDecision({ zoneId: 'logan', action: 'auto-send' }),
      });
      const saved = await store.saveRun(buildRun({ zones: [changed] }));
      expect(saved).toMatchObject({ ok: true, value: { updated: ['logan'] } });
      const run = await store.latestRun();
      expect(run.ok && run.value?.zones.map(({ zoneId, decision }) => [zoneId, decision?.action])).toEqual([
        ['logan', 'auto-send'],
        ['provo', 'human-review'],
      ]);
      expect(await store.payloadsOf('replay-2026-03-06', 'logan')).toEqual({ ok: true, value: [] });
    }));

  it.each([
    ['moment', { asOf: later }],
    ['mode', { mode: 'live' as const, replayOf: null }],
  ])('refuses a run under a stored id with another %s, and changes nothing', (_what, fields) =>
    withStore(open, async ({ store, dump }) => {
      await store.saveRun(buildRun());
      const before = await dump();
      const saved = await store.saveRun(buildRun({ ...fields, zones: [buildZoneRun({ zoneId: 'moab' })] }));
      expect(saved).toMatchObject({ ok: false, failure: { kind: 'conflict' } });
      expect(await dump()).toEqual(before);
    }),
  );

  it.each([
    ['a zone twice', buildRun({ zones: [buildZoneRun(), buildZoneRun()] })],
    ['a body under a wrong hash', buildRun({ zones: [wrongHash()] })],
    ['no run id', buildRun({ runId: '' })],
  ])('refuses a record with %s, and changes nothing', (_what, record) =>
    withStore(open, async ({ store, dump }) => {
      const before = await dump();
      expect(await store.saveRun(record)).toMatchObject({ ok: false, failure: { kind: 'invalid-record' } });
      expect(await dump()).toEqual(before);
    }),
  );

  it('keeps nothing of a run that breaks half way', () =>
    withStore(open, async ({ store, dump, breakWritesOf }) => {
      const before = await dump();
      await breakWritesOf('logan');
      expect(await store.saveRun(twoZones())).toMatchObject({ ok: false, failure: { kind: 'unavailable' } });
      expect(await dump()).toEqual(before);
      expect(await store.saveRun(buildRun())).toMatchObject({ ok: true });
    }));
}

function wrongHash() {
  const payload = { ...buildPayload(), sha256: 'a'.repeat(64) };
  return buildZoneRun({ payloads: [payload] });
}
