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

/** Every step from an empty database to the present tables, in order. */
export const migrationSteps: readonly MigrationStep[] = [
  { version: 1, name: 'runs and their zones', apply: createRunTables },
  { version: 2, name: 'payloads, bodies stored once', apply: createPayloadTables },
];
