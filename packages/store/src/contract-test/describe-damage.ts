import { expect, it } from 'vitest';
import { buildRun, buildSynthesis } from '../testing.ts';
import { runOf, twoZones, withStore, type OpenForTest } from './store-under-test.ts';

/** A stored record that no longer validates is named, and takes no other record with it. */
export function describeDamage(open: OpenForTest): void {
  it.each([
    ['no JSON', `update zone_run set decision_json = '{' where zone_id = 'logan'`],
    ['another shape', `update zone_run set forecast_json = '{"zoneId":"logan"}' where zone_id = 'logan'`],
    [
      'an impossible rating',
      `update zone_run set forecast_json = replace(forecast_json, '"level":3', '"level":0') where zone_id = 'logan'`,
    ],
  ])('lists a stored zone that no longer validates (%s) and reads the others', (_what, statement) =>
    withStore(open, async ({ store, execute }) => {
      await store.saveRun(twoZones());
      await execute(statement);
      const run = await store.latestRun();
      expect(run).toMatchObject({
        ok: true,
        value: {
          zones: [{ zoneId: 'provo' }],
          unreadable: [{ zoneId: 'logan', message: expect.stringContaining('no longer validates') }],
        },
      });
      const latest = await store.latestDecisionByZone();
      expect(latest).toMatchObject({
        ok: true,
        value: { entries: [{ zone: { zoneId: 'provo' } }], unreadable: [{ zoneId: 'logan' }] },
      });
    }),
  );

  it('never lets an older decision stand in for one that cannot be read', () =>
    withStore(open, async ({ store, execute }) => {
      await store.saveRun(runOf('2026-03-06'));
      await store.saveRun(runOf('2026-03-09'));
      await execute(`update zone_run set decision_json = '[]' where run_id = '2026-03-09'`);
      expect(await store.latestDecisionByZone()).toMatchObject({
        ok: true,
        value: { entries: [], unreadable: [{ runId: '2026-03-09', zoneId: 'salt-lake' }] },
      });
    }));

  it('refuses to show a run of another schema version, lists it apart, and reads the others', () =>
    withStore(open, async ({ store, execute }) => {
      await store.saveRun(runOf('2026-03-06'));
      await store.saveRun(runOf('2026-03-09'));
      await execute(`update run set schema_version = 99 where run_id = '2026-03-09'`);
      expect(await store.latestRun()).toMatchObject({ ok: false, failure: { kind: 'unreadable' } });
      expect(await store.listRuns(10)).toMatchObject({
        ok: true,
        value: { entries: [{ runId: '2026-03-06' }], unreadable: [{ runId: '2026-03-09', zoneId: null }] },
      });
    }));

  it('names a synthesis that no longer validates, and shows the zones all the same', () =>
    withStore(open, async ({ store, execute }) => {
      await store.saveRun(buildRun({ synthesis: buildSynthesis() }));
      await execute(`update run set synthesis_json = '{"zones":[]}'`);
      expect(await store.latestRun()).toMatchObject({
        ok: true,
        value: {
          zones: [{ zoneId: 'salt-lake' }],
          synthesis: null,
          unreadable: [{ zoneId: null, message: expect.stringContaining('no longer validates') }],
        },
      });
    }));

  it('answers unavailable after it was closed, and closes twice', () =>
    withStore(open, async ({ store }) => {
      await store.close();
      expect(await store.saveRun(buildRun())).toMatchObject({ ok: false, failure: { kind: 'unavailable' } });
      expect(await store.latestRun()).toMatchObject({ ok: false, failure: { kind: 'unavailable' } });
      expect(await store.health()).toMatchObject({ ok: false, failure: { kind: 'unavailable' } });
    }));
}
