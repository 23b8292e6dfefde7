import { sql, type Transaction } from 'kysely';
import type { DatabaseTables } from './database-tables.ts';

/** A numbered change of the tables. Steps that have been released are never edited, only followed. */
export interface MigrationStep {
  readonly version: number;
  readonly name: string;
  readonly apply: (transaction: Transaction<DatabaseTables>) => Promise<void>;
}

async function createRunTables({ schema }: Transaction<DatabaseTables>): Promise<void> {
  await schema
    .createTable('run')
    .addColumn('run_id', 'text', (column) => column.primaryKey())
    .addColumn('schema_version', 'integer', (column) => column.notNull())
    .addColumn('as_of', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull().check(sql`mode in ('live', 'replay')`))
    .addColumn('replay_of', 'text')
    .execute();
  await schema
    .createIndex('run_newest_first')
    .on('run')
    .columns(['as_of desc', 'started_at desc', 'run_id desc'])
    .execute();
  await schema
    .createTable('zone_run')
    .addColumn('run_id', 'text', (column) => column.notNull().references('run.run_id'))
    .addColumn('zone_id', 'text', (column) => column.notNull())
    .addColumn('trace_id', 'text', (column) => column.notNull())
    .addColumn('content_sha256', 'text', (column) => column.notNull())
    .addColumn('failures_json', 'text', (column) => column.notNull())
    .addColumn('forecast_json', 'text', (column) => column.notNull())
    .addColumn('decision_json', 'text', (column) => column.notNull())
    .addColumn('alert_json', 'text', (column) => column.notNull())
    .addColumn('error_json', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('zone_run_key', ['run_id', 'zone_id'])
    .execute();
  await schema.createIndex('zone_run_zone').on('zone_run').columns(['zone_id', 'run_id']).execute();
}

async function createPayloadTables({ schema }: Transaction<DatabaseTables>): Promise<void> {
  await schema
    .createTable('payload_body')
    .addColumn('sha256', 'text', (column) => column.primaryKey())
    .addColumn('byte_length', 'integer', (column) => column.notNull())
    .addColumn('body', 'blob', (column) => column.notNull())
    .execute();
  await schema
    .createTable('zone_payload')
    .addColumn('run_id', 'text', (column) => column.notNull())
    .addColumn('zone_id', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('status', 'integer', (column) => column.notNull())
    .addColumn('fetched_at', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull().references('payload_body.sha256'))
    .addPrimaryKeyConstraint('zone_payload_key', ['run_id', 'zone_id', 'position'])
    .addForeignKeyConstraint('zone_payload_zone_run', ['run_id', 'zone_id'], 'zone_run', [
      'run_id',
      'zone_id',
    ])
    .execute();
}

async function addPayloadHeaders({ schema }: Transaction<DatabaseTables>): Promise<void> {
  await schema
    .alterTable('zone_payload')
    .addColumn('headers_json', 'text', (column) => column.notNull().defaultTo('{}'))
    .execute();
  await schema.createIndex('zone_payload_body').on('zone_payload').column('sha256').execute();
}

async function createHttpCache({ schema }: Transaction<DatabaseTables>): Promise<void> {
  await schema
    .createTable('http_cache')
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('accept', 'text', (column) => column.notNull())
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .addColumn('status', 'integer', (column) => column.notNull())
    .addColumn('headers_json', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull().references('payload_body.sha256'))
    .addColumn('fetched_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('http_cache_key', ['url', 'accept'])
    .execute();
  await schema.createIndex('http_cache_body').on('http_cache').column('sha256').execute();
}

/**
 * The readings are many and small: numbers instead of names, the key as the table itself, and no
 * foreign keys, whose check would cost more than the row.
 */
async function createStationTables({ schema }: Transaction<DatabaseTables>): Promise<void> {
  await schema
    .createTable('station_series')
    .addColumn('series_id', 'integer', (column) => column.primaryKey())
    .addColumn('triplet', 'text', (column) => column.notNull())
    .addColumn('quantity', 'text', (column) => column.notNull())
    .addColumn('period', 'text', (column) => column.notNull().check(sql`period in ('daily', 'hourly')`))
    .addUniqueConstraint('station_series_key', ['triplet', 'quantity', 'period'])
    .execute();
  await schema
    .createTable('station_fetch')
    .addColumn('fetch_id', 'integer', (column) => column.primaryKey())
    .addColumn('fetched_at', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addUniqueConstraint('station_fetch_key', ['fetched_at', 'sha256'])
    .execute();
  await schema
    .createTable('station_reading')
    .addColumn('series_id', 'integer', (column) => column.notNull())
    .addColumn('ends_at', 'integer', (column) => column.notNull())
    .addColumn('fetch_id', 'integer', (column) => column.notNull())
    .addColumn('value', 'real')
    .addColumn('quality', 'integer')
    .addPrimaryKeyConstraint('station_reading_key', ['series_id', 'ends_at', 'fetch_id'])
    .modifyEnd(sql`without rowid`)
    .execute();
}

async function createSourceState({ schema }: Transaction<DatabaseTables>): Promise<void> {
  await schema
    .createTable('source_state')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('value_json', 'text', (column) => column.notNull())
    .execute();
}

async function addRunSynthesis({ schema }: Transaction<DatabaseTables>): Promise<void> {
  await schema.alterTable('run').addColumn('synthesis_json', 'text').execute();
}

/** Every step from an empty database to the present tables, in order. */
export const migrationSteps: readonly MigrationStep[] = [
  { version: 1, name: 'runs and their zones', apply: createRunTables },
  { version: 2, name: 'payloads, bodies stored once', apply: createPayloadTables },
  { version: 3, name: 'response headers of payloads', apply: addPayloadHeaders },
  { version: 4, name: 'answers for conditional requests', apply: createHttpCache },
  { version: 5, name: 'station readings with their revisions', apply: createStationTables },
  { version: 6, name: 'state of sources between runs', apply: createSourceState },
  { version: 7, name: 'what the zones of a run show together', apply: addRunSynthesis },
];
