import type { IsoInstant, ZoneId } from '@dawn-patrol/contracts';
import type { CachedResponse } from './cached-response.ts';
import type { RunRecord } from './run-record.ts';
import type { StoreResult } from './store-failure.ts';
import type { PayloadReference } from './stored-payload.ts';
import type {
  ReadingsProvenance,
  ReadingsReport,
  StationReadings,
  StationSeriesKey,
  StoredReading,
} from './station/station-reading.ts';
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
  /** The answer from that address to that `Accept`, or null. For conditional requests, see `CachedResponse`. */
  cachedResponse(url: string, accept: string): Promise<StoreResult<CachedResponse | null>>;
  /**
   * Keeps an answer that came with a validator in place of the one it replaces, unless that is newer.
   * Entries 30 days older than this one are dropped, and bodies that nothing refers to any more.
   */
  saveCachedResponse(entry: CachedResponse): Promise<StoreResult<null>>;
  /**
   * Saves the readings of stations in one transaction, or none of them. A value that is in force
   * already adds nothing, at most its quality is judged anew; another value is kept beside the earlier
   * ones, and so is that the source gives none where it had given one. A moment that the payload does
   * not cover is left as it is. In force is what came last, by the time of fetching.
   */
  saveStationReadings(
    readings: StationReadings,
    provenance: ReadingsProvenance,
  ): Promise<StoreResult<ReadingsReport>>;
  /** Every value that was given for that moment, in the order in which they came. */
  revisionsOf(key: StationSeriesKey, endsAt: IsoInstant): Promise<StoreResult<readonly StoredReading[]>>;
  /** The value in force of each moment from `from` to `to`, both included, in their order. */
  stationReadings(
    key: StationSeriesKey,
    from: IsoInstant,
    to: IsoInstant,
  ): Promise<StoreResult<readonly StoredReading[]>>;
  /** JSON text that was kept under that key, or null. */
  readState(key: string): Promise<StoreResult<string | null>>;
  /** Keeps JSON text under a key between runs, in place of what was there. */
  writeState(key: string, value: string): Promise<StoreResult<null>>;
  health(): Promise<StoreResult<StoreHealth>>;
  /** Releases the database. Afterwards every call fails as `unavailable`; closing again does nothing. */
  close(): Promise<void>;
}
