import { baseTablePolicy, defaultPolicy } from '@dawn-patrol/analysis';
import { zoneIds, zoneOf } from '@dawn-patrol/contracts';
import { instant } from '@dawn-patrol/contracts/testing';
import { openStore, type Store } from '@dawn-patrol/store';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLogger } from '../logger.ts';
import { loadRecording } from '../recording.ts';
import { createReplaySource } from '../replay-source.ts';
import { runAll } from '../run-all.ts';
import { createDatabaseSeason } from './database-season.ts';
import { replaySeason } from './replay-season.ts';
import { membersOf } from './stored-members.ts';

vi.setConfig({ testTimeout: 60_000 });

let store: Store;
beforeEach(async () => {
  store = await openStore({ file: ':memory:' });
});
afterEach(() => store.close());

async function record(day: string, at: string) {
  const recording = await loadRecording(day);
  const asOf = instant(at);
  const source = createReplaySource(recording);
  const logger = createLogger('silent');
  const { run } = await runAll({
    source,
    asOf,
    replayOf: day,
    policy: defaultPolicy,
    store,
    logger,
    now: () => asOf,
  });
  return run;
}

const everything = { zones: [], from: null, to: null };
const replay = () =>
  replaySeason({
    source: createDatabaseSeason(store, 'test.sqlite'),
    part: everything,
    policies: [defaultPolicy, baseTablePolicy],
    budget: null,
  });

it('judges the kept payloads again, to the actions that the runs had', async () => {
  const runs = [
    await record('2026-03-06', '2026-03-06T15:00:00Z'),
    await record('2026-03-09', '2026-03-09T15:00:00Z'),
  ];
  const { report, faults, notes } = await replay();
  const decided = runs.flatMap(({ zones }) => zones.flatMap(({ decision }) => decision ?? []));
  expect(faults).toEqual([]);
  expect(notes[0]).toContain('newest stored run');
  expect(report.totals.judged).toBe(decided.length);
  for (const action of ['no-alert', 'human-review', 'auto-send', 'auto-send-urgent'] as const) {
    expect(report.totals.counts[0]?.final[action]).toBe(
      decided.filter((one) => one.action === action).length,
    );
  }
  // The old High of Southwest is capped, also under the base table.
  expect(report.totals.counts[1]).toMatchObject({ base: { 'auto-send': 1 }, final: { 'auto-send': 0 } });
});

it('takes the newest run of each zone and date in Denver, and of another date the next', async () => {
  await record('2026-03-06', '2026-03-06T13:00:00Z');
  await record('2026-03-06', '2026-03-07T06:59:00Z');
  await record('2026-03-06', '2026-03-07T07:00:00Z');
  const { report, faults } = await replay();
  expect(faults).toEqual([]);
  expect(report.totals).toMatchObject({ judged: 2 * zoneIds.length, zoneDays: 2 * zoneIds.length });
});

it('names a body that is not there', async () => {
  await record('2026-03-09', '2026-03-09T15:00:00Z');
  const broken: Store = { ...store, payloadBody: async () => ({ ok: true, value: null }) };
  const { report, faults } = await replaySeason({
    source: createDatabaseSeason(broken, 'test.sqlite'),
    part: everything,
    policies: [defaultPolicy],
    budget: null,
  });
  expect(report.totals.judged).toBe(0);
  expect(faults[0]?.message).toContain('no body with the hash');
});

it('tells raw grids apart only where each band of the zone kept one', () => {
  const zone = zoneOf('salt-lake');
  const grid = (url: string) => ({
    source: 'nws' as const,
    kind: 'nws-grid' as const,
    url,
    status: 200,
    headers: {},
    fetchedAt: instant('2026-03-09T15:00:00Z'),
    sha256: url.repeat(64),
    byteLength: 1,
  });
  const names = (urls: string[]) =>
    [...membersOf(zone, urls.map(grid))].map(([member, { url }]) => `${member} ${url}`);
  expect(names(['a', 'a', 'b', 'c'])).toEqual(['nwsGrid a', 'nwsGridMiddle b', 'nwsGridLower c']);
  expect(names(['a', 'b'])).toEqual([]);
});
