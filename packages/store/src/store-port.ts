import type { IsoInstant, ZoneId } from '@dawn-patrol/contracts';
import type { RunRecord } from './run-record.ts';
import type { StoreResult } from './store-failure.ts';
import type { PayloadReference } from './stored-payload.ts';
import type { RunList, SaveReport, StoredRun, StoreHealth, ZoneRunList } from './stored-run.ts';

/**
 * Memory of the system: runs with what they read, decided and wrote. Every database behind it
 * passes the same contract test. Newest means the latest `asOf`, then the latest start.
 */
export interface Store {
  /**
   * Saves a run in one transaction, or nothing of it. Saving the same content again changes no row:
   * the first start, fetch and failure times and the first trace id stay. A zone whose content
   * differs replaces the stored one; stored zones that the record does not name stay. A run stored
   * under the same id for another moment or mode is a `conflict`.
   */
  saveRun(run: RunRecord): Promise<StoreResult<SaveReport>>;
  /** The newest run, or null when there is none. */
  latestRun(): Promise<StoreResult<StoredRun | null>>;
  runById(runId: string): Promise<StoreResult<StoredRun | null>>;
  /** The newest run for exactly that moment, or null. */
  runByAsOf(asOf: IsoInstant): Promise<StoreResult<StoredRun | null>>;
  /** Newest first. */
  listRuns(limit: number): Promise<StoreResult<RunList>>;
  /**
   * Each zone's part of the newest run that had the zone, north to south. A newest part that broke or
   * cannot be read is reported as such; an older decision never stands in for it.
   */
  latestDecisionByZone(): Promise<StoreResult<ZoneRunList>>;
  /** The parts of one zone, newest first. */
  zoneHistory(zoneId: ZoneId, limit: number): Promise<StoreResult<ZoneRunList>>;
  /** The body with that hash, or null. */
  payloadBody(sha256: string): Promise<StoreResult<string | null>>;
  /** Where the payloads of one zone in one run came from, in the order they were saved. */
  payloadsOf(runId: string, zoneId: ZoneId): Promise<StoreResult<readonly PayloadReference[]>>;
  health(): Promise<StoreResult<StoreHealth>>;
  /** Releases the database. Afterwards every call fails as `unavailable`; closing again does nothing. */
  close(): Promise<void>;
}
