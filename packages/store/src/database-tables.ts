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
}

/** Bodies as bytes: SQLite ends a text at its first NUL. */
interface PayloadBodyTable {
  sha256: string;
  byte_length: number;
  body: Uint8Array;
}

/** The tables, for Kysely. */
export interface DatabaseTables {
  schema_migration: SchemaMigrationTable;
  run: RunTable;
  zone_run: ZoneRunTable;
  zone_payload: ZonePayloadTable;
  payload_body: PayloadBodyTable;
}
