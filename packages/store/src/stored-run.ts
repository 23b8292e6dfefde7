import type { RegionSynthesis, ZoneId } from '@dawn-patrol/contracts';
import type { RunHeader, ZoneConclusion } from './run-record.ts';
import type { PayloadReference } from './stored-payload.ts';

/** A stored run without its zones. */
export interface RunSummary extends RunHeader {
  readonly zoneCount: number;
}

/** Several runs, and those among them that could not be read. */
export interface RunList {
  readonly entries: readonly RunSummary[];
  readonly unreadable: readonly UnreadableRecord[];
}

/** A zone's part of a stored run. Payloads are referenced; their bodies are read by hash. */
export interface StoredZoneRun extends ZoneConclusion {
  readonly zoneId: ZoneId;
  readonly traceId: string;
  readonly payloads: readonly PayloadReference[];
}

/** A stored record that no longer validates: it is listed where it would have stood, never half shown. */
export interface UnreadableRecord {
  readonly runId: string;
  /** As stored, so that a zone this version does not know can be named too; null for the run itself. */
  readonly zoneId: string | null;
  readonly message: string;
}

/** A stored run with its zones, north to south. */
export interface StoredRun extends RunSummary {
  readonly zones: readonly StoredZoneRun[];
  readonly unreadable: readonly UnreadableRecord[];
  /** What the zones show together; null when it was not kept, or can no longer be read (then `unreadable` says so). */
  readonly synthesis: RegionSynthesis | null;
}

/** A zone's part of a run, with the run it belongs to. */
export interface ZoneRunInRun {
  readonly run: RunSummary;
  readonly zone: StoredZoneRun;
}

/** Parts of several runs, and the records among them that could not be read. */
export interface ZoneRunList {
  readonly entries: readonly ZoneRunInRun[];
  readonly unreadable: readonly UnreadableRecord[];
}

/** What saving a run changed. `unchanged` zones were stored before with the same content. */
export interface SaveReport {
  readonly runId: string;
  readonly created: readonly ZoneId[];
  readonly updated: readonly ZoneId[];
  readonly unchanged: readonly ZoneId[];
}

/** What the store holds. */
export interface StoreHealth {
  readonly databaseVersion: number;
  readonly runs: number;
  readonly zoneRuns: number;
  readonly payloads: number;
  readonly payloadBodies: number;
  readonly payloadBytes: number;
  readonly newestRun: RunSummary | null;
}
