import { expect, it } from 'vitest';
import type { ZoneRunRecord } from '../run-record.ts';
import type { StoredZoneRun } from '../stored-run.ts';
import { buildPayload, buildRun, buildSynthesis, buildZoneRun } from '../testing.ts';
import { later, runOf, twoZones, withStore, type OpenForTest } from './store-under-test.ts';

/** What was saved is read back, in a known order. */
export function describeReading(open: OpenForTest): void {
  it('gives back what was saved, zones north to south, payloads by reference', () =>
    withStore(open, async ({ store }) => {
      const record = twoZones();
      await store.saveRun(record);
      const zones = record.zones.toReversed().map(asStored);
      const expected = {
        ok: true,
        value: { ...record, zoneCount: 2, zones, unreadable: [], synthesis: null },
      };
      expect(await store.runById(record.runId)).toEqual(expected);
      expect(await store.runByAsOf(record.asOf)).toEqual(expected);
      expect(await store.latestRun()).toEqual(expected);
    }));

  it('gives back what the zones show together, also after a later save of some zones only', () =>
    withStore(open, async ({ store }) => {
      const synthesis = buildSynthesis();
      await store.saveRun(buildRun({ synthesis }));
      expect(await store.latestRun()).toMatchObject({ ok: true, value: { synthesis } });
      await store.saveRun(buildRun());
      expect(await store.latestRun()).toMatchObject({ ok: true, value: { synthesis } });
      const changed = buildSynthesis({ unchanged: ['salt-lake'], notComparable: [] });
      await store.saveRun(buildRun({ synthesis: changed }));
      expect(await store.latestRun()).toMatchObject({ ok: true, value: { synthesis: changed } });
    }));

  it('keeps the headers of a response, and says that a recording has none', () =>
    withStore(open, async ({ store }) => {
      const headers = { etag: '"a"', 'last-modified': 'Fri, 06 Mar 2026 14:10:50 GMT' };
      const payloads = [buildPayload({ headers }), buildPayload()];
      await store.saveRun(buildRun({ zones: [buildZoneRun({ payloads })] }));
      expect(await store.payloadsOf('replay-2026-03-06', 'salt-lake')).toMatchObject({
        ok: true,
        value: [{ headers }, { headers: {} }],
      });
    }));

  it('orders zones north to south, not by name', () =>
    withStore(open, async ({ store }) => {
      const zones = (['moab', 'salt-lake', 'uintas'] as const).map((zoneId) => buildZoneRun({ zoneId }));
      await store.saveRun(buildRun({ zones }));
      const run = await store.latestRun();
      expect(run.ok && run.value?.zones.map(({ zoneId }) => zoneId)).toEqual(['uintas', 'salt-lake', 'moab']);
    }));

  it('answers null, nothing and zero when it is empty', () =>
    withStore(open, async ({ store }) => {
      const none = { ok: true, value: null };
      expect(await store.latestRun()).toEqual(none);
      expect(await store.runById('none')).toEqual(none);
      expect(await store.runByAsOf(later)).toEqual(none);
      expect(await store.payloadBody('a'.repeat(64))).toEqual(none);
      const empty = { ok: true, value: { entries: [], unreadable: [] } };
      expect(await store.listRuns(10)).toEqual(empty);
      expect(await store.latestDecisionByZone()).toEqual(empty);
      expect(await store.zoneHistory('logan', 10)).toEqual(empty);
      expect(await store.health()).toMatchObject({ ok: true, value: { runs: 0, newestRun: null } });
    }));

  it('lists runs newest moment first, whatever the order of saving', () =>
    withStore(open, async ({ store }) => {
      for (const day of ['2026-03-09', '2026-03-06', '2026-03-08']) await store.saveRun(runOf(day));
      const runs = await store.listRuns(2);
      expect(runs.ok && runs.value.entries.map(({ runId }) => runId)).toEqual(['2026-03-09', '2026-03-08']);
    }));

  it("joins each zone's newest part, also one that broke", () =>
    withStore(open, async ({ store }) => {
      const whole = ['logan', 'provo'] as const;
      await store.saveRun(
        runOf(
          '2026-03-06',
          whole.map((zoneId) => buildZoneRun({ zoneId })),
        ),
      );
      const broken = buildZoneRun({ zoneId: 'provo', decision: null, alert: null, error: 'it broke' });
      await store.saveRun(runOf('2026-03-09', [broken]));
      const latest = await store.latestDecisionByZone();
      expect(
        latest.ok &&
          latest.value.entries.map(({ run, zone }) => [
            zone.zoneId,
            run.runId,
            zone.error,
            zone.decision?.action,
          ]),
      ).toEqual([
        ['logan', '2026-03-06', null, 'human-review'],
        ['provo', '2026-03-09', 'it broke', undefined],
      ]);
    }));

  it('reads the history of one zone newest first, up to the limit', () =>
    withStore(open, async ({ store }) => {
      for (const day of ['2026-03-06', '2026-03-08', '2026-03-09']) await store.saveRun(runOf(day));
      await store.saveRun(runOf('2026-03-10', [buildZoneRun({ zoneId: 'moab' })]));
      const history = await store.zoneHistory('salt-lake', 2);
      expect(history.ok && history.value.entries.map(({ run }) => run.runId)).toEqual([
        '2026-03-09',
        '2026-03-08',
      ]);
    }));

  it('stores a body once, however many zones and runs refer to it', () =>
    withStore(open, async ({ store }) => {
      const payloads = [buildPayload({ body: 'shared', kind: 'nws-alerts', source: 'nws' })];
      await store.saveRun(
        runOf('2026-03-06', [buildZoneRun({ payloads }), buildZoneRun({ zoneId: 'moab', payloads })]),
      );
      await store.saveRun(runOf('2026-03-09', [buildZoneRun({ payloads })]));
      expect(await store.health()).toMatchObject({
        ok: true,
        value: { runs: 2, zoneRuns: 3, payloads: 3, payloadBodies: 1, payloadBytes: 6 },
      });
    }));

  it.each([
    ['large', 'snow ❄ '.repeat(1_000_000)],
    ['empty', ''],
    ['with a NUL, quotes and an emoji', 'a\0b\'"\u{1F3D4}\r\n'],
  ])('gives a body back as it was: %s', (_what, body) =>
    withStore(open, async ({ store }) => {
      const payload = buildPayload({ body });
      await store.saveRun(buildRun({ zones: [buildZoneRun({ payloads: [payload] })] }));
      const read = await store.payloadBody(payload.sha256);
      expect(read.ok && read.value === body).toBe(true);
    }),
  );
}

function asStored(record: ZoneRunRecord): StoredZoneRun {
  const { payloads, ...zone } = record;
  const references = payloads.map((payload) => {
    const { body, headers = {}, ...reference } = payload;
    return Object.assign(reference, { headers, byteLength: Buffer.byteLength(body) });
  });
  return Object.assign(zone, { payloads: references });
}
