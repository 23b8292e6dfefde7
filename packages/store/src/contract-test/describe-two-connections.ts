import { expect, it } from 'vitest';
import { buildRun, buildZoneRun } from '../testing.ts';
import { runOf, withStore, type OpenForTest, type SharedStoreUnderTest } from './store-under-test.ts';

/** Two writers wait for each other; a reader sees one moment. */
export function describeTwoConnections(open: OpenForTest<SharedStoreUnderTest>): void {
  it('keeps both runs when two connections save at the same time', async () => {
    await withStore(open, async ({ store, openAgain }) => {
      const second = await openAgain();
      const days = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'];
      const saves = await Promise.all(
        days.flatMap((day, index) => [(index % 2 === 0 ? store : second).saveRun(runOf(day))]),
      );
      expect(saves.every(({ ok }) => ok)).toBe(true);
      const seen = await second.listRuns(10);
      expect(seen.ok && seen.value.entries.map(({ runId }) => runId)).toEqual(days.toReversed());
      await second.close();
    });
  });

  it('saves a run once when two connections save it at the same time', async () => {
    await withStore(open, async ({ store, openAgain }) => {
      const second = await openAgain();
      const saves = await Promise.all([store.saveRun(buildRun()), second.saveRun(buildRun())]);
      const created = saves.flatMap((save) => (save.ok ? save.value.created : []));
      expect(created).toEqual(['salt-lake']);
      await second.close();
    });
  });

  it('shows a reader one moment of the database while another connection writes', async () => {
    await withStore(open, async ({ store, openAgain }) => {
      const second = await openAgain();
      const zones = buildRun({ zones: [buildZoneRun()] });
      const [saved, read] = await Promise.all([store.saveRun(zones), second.latestRun()]);
      expect(saved.ok && read.ok).toBe(true);
      expect(read.ok && (read.value === null || read.value.zones.length === 1)).toBe(true);
      await second.close();
    });
  });
}
