import { instant } from '@dawn-patrol/contracts/testing';
import type { IsoInstant } from '@dawn-patrol/contracts';
import type { RunRecord, ZoneRunRecord } from '../run-record.ts';
import type { Store } from '../store-port.ts';
import { buildRun, buildZoneRun } from '../testing.ts';

/** A store under test, with ways to look and reach behind it. */
export interface StoreUnderTest {
  readonly store: Store;
  /** Every row of every table, for comparing before and after. */
  readonly dump: () => Promise<unknown>;
  /** Changes rows behind the store's back. */
  readonly execute: (statement: string) => Promise<void>;
  /** Makes every later write of that zone fail inside the database. */
  readonly breakWritesOf: (zoneId: string) => Promise<void>;
}

/** A store whose database takes more than one connection. */
export interface SharedStoreUnderTest extends StoreUnderTest {
  readonly openAgain: () => Promise<Store>;
}

/** Opens an empty store for one test. */
export type OpenForTest<UnderTest = StoreUnderTest> = () => Promise<UnderTest>;

export async function withStore<UnderTest extends StoreUnderTest>(
  open: OpenForTest<UnderTest>,
  test: (underTest: UnderTest) => Promise<void>,
): Promise<void> {
  const underTest = await open();
  try {
    await test(underTest);
  } finally {
    await underTest.store.close();
  }
}

/** A moment after every other one in these tests. */
export const later: IsoInstant = instant('2026-11-21T05:00:00Z');

/** A run of Provo and Logan, in that order. */
export function twoZones(): RunRecord {
  return buildRun({ zones: [buildZoneRun({ zoneId: 'provo' }), buildZoneRun({ zoneId: 'logan' })] });
}

/** The replay of that day, under the day as its run id. */
export function runOf(day: string, zones: ZoneRunRecord[] = [buildZoneRun()]): RunRecord {
  return buildRun({ runId: day, replayOf: day, asOf: instant(`${day}T15:00:00Z`), zones });
}
