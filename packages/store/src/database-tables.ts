import type { Generated } from 'kysely';

/** One applied migration step. */
interface SchemaMigrationTable {
  version: number;
  name: string;
}

interface RunTable {
  run_id: string;
  schema_version: number;
  as_of: string;
  started_at: string;
  mode: string;
  replay_of: string | null;
  /** Null: no synthesis was kept. */
  synthesis_json: string | null;
}

/** Columns ending in `_json` hold JSON text, `null` included. */
interface ZoneRunTable {
  run_id: string;
  zone_id: string;
  trace_id: string;
  content_sha256: string;
  failures_json: string;
  forecast_json: string;
  decision_json: string;
  alert_json: string;
  error_json: string;
}

interface ZonePayloadTable {
  run_id: string;
  zone_id: string;
  position: number;
  source: string;
  kind: string;
  url: string;
  status: number;
  fetched_at: string;
  sha256: string;
  headers_json: string;
}

/** Bodies as bytes: SQLite ends a text at its first NUL. */
interface PayloadBodyTable {
  sha256: string;
  byte_length: number;
  body: Uint8Array;
}

/** Answers to ask their source about. The body is among the payload bodies. */
interface HttpCacheTable {
  url: string;
  accept: string;
  etag: string | null;
  last_modified: string | null;
  status: number;
  headers_json: string;
  sha256: string;
  fetched_at: string;
}

/** Numbers the series, so that a reading is small. */
interface StationSeriesTable {
  series_id: Generated<number>;
  triplet: string;
  quantity: string;
  period: string;
}

/** Numbers the payloads that readings came from. Their bodies need not be stored. */
interface StationFetchTable {
  fetch_id: Generated<number>;
  fetched_at: string;
  sha256: string;
}

/** Moments in seconds since the Unix epoch. No value and no quality: the source took its value back. */
interface StationReadingTable {
  series_id: number;
  ends_at: number;
  fetch_id: number;
  value: number | null;
  quality: number | null;
}

interface SourceStateTable {
  key: string;
  value_json: string;
}

/** The tables, for Kysely. */
export interface DatabaseTables {
  schema_migration: SchemaMigrationTable;
  run: RunTable;
  zone_run: ZoneRunTable;
  zone_payload: ZonePayloadTable;
  payload_body: PayloadBodyTable;
  http_cache: HttpCacheTable;
  station_series: StationSeriesTable;
  station_fetch: StationFetchTable;
  station_reading: StationReadingTable;
  source_state: SourceStateTable;
}
