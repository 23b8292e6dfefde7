import { Kysely } from 'kysely';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import type { DatabaseTables } from './database-tables.ts';
import { migrateDatabase } from './migrate-database.ts';
import { migrationSteps } from './migration-steps.ts';
import { ImmediateSqliteDialect } from './sqlite-dialect.ts';

function emptyDatabase(): Kysely<DatabaseTables> {
  return new Kysely<DatabaseTables>({ dialect: new ImmediateSqliteDialect(new Database(':memory:')) });
}

const versionsOf = async (database: Kysely<DatabaseTables>) =>
  (await database.selectFrom('schema_migration').select('version').execute()).map(({ version }) => version);

describe('migrateDatabase', () => {
  it('numbers its steps from 1 without a hole', () => {
    expect(migrationSteps.map(({ version }) => version)).toEqual(
      migrationSteps.map((_step, index) => index + 1),
    );
  });

  it('brings an empty database up to date, and does nothing the second time', async () => {
    const database = emptyDatabase();
    await migrateDatabase(database);
    await migrateDatabase(database);
    expect(await versionsOf(database)).toEqual([1, 2]);
    expect(await database.selectFrom('run').selectAll().execute()).toEqual([]);
    await database.destroy();
  });

  it('applies only the steps that are missing, and keeps the rows', async () => {
    const database = emptyDatabase();
    await migrateDatabase(database, migrationSteps.slice(0, 1));
    const run = {
      run_id: 'r',
      schema_version: 1,
      as_of: 'a',
      started_at: 's',
      mode: 'live',
      replay_of: null,
    };
    await database.insertInto('run').values(run).execute();
    await migrateDatabase(database);
    expect(await versionsOf(database)).toEqual([1, 2]);
    expect(await database.selectFrom('run').selectAll().execute()).toEqual([run]);
    await database.destroy();
  });

  it('leaves the database as it was when a step fails', async () => {
    const database = emptyDatabase();
    const broken = { version: 3, name: 'broken', apply: () => Promise.reject(new Error('no')) };
    await expect(migrateDatabase(database, [...migrationSteps, broken])).rejects.toThrow('no');
    expect((await database.introspection.getTables()).map(({ name }) => name)).toEqual([]);
    await database.destroy();
  });
});
