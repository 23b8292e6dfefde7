import { Kysely, sql } from 'kysely';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import type { DatabaseTables } from './database-tables.ts';
import { createKyselyStore } from './kysely-store.ts';
import { migrateDatabase } from './migrate-database.ts';
import { migrationSteps } from './migration-steps.ts';
import { ImmediateSqliteDialect } from './sqlite-dialect.ts';
import { buildDecision } from './testing.ts';

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
    expect(await versionsOf(database)).toEqual([1, 2, 3, 4, 5, 6, 7]);
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
    await sql.raw(`insert into run values ('r', 1, 'a', 's', 'live', null)`).execute(database);
    await migrateDatabase(database);
    expect(await versionsOf(database)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(await database.selectFrom('run').selectAll().execute()).toEqual([
      { ...run, synthesis_json: null },
    ]);
    await database.destroy();
  });

  it('reads what the first released version stored: a payload of then has no headers', async () => {
    const database = emptyDatabase();
    await migrateDatabase(database, migrationSteps.slice(0, 2));
    const decision = JSON.stringify(buildDecision()).replaceAll("'", "''");
    const sha256 = 'a'.repeat(64);
    for (const statement of [
      `insert into run values ('old', 1, '2026-03-06T15:00:00Z', '2026-03-06T15:00:01Z', 'live', null)`,
      `insert into zone_run values ('old', 'logan', 't', 'c', '[]', 'null', '${decision}', 'null', 'null')`,
      `insert into payload_body values ('${sha256}', 2, x'5b5d')`,
      `insert into zone_payload values ('old', 'logan', 0, 'nws', 'nws-alerts', 'https://api.weather.gov/alerts', 200, '2026-03-06T14:59:00Z', '${sha256}')`,
    ]) {
      await sql.raw(statement).execute(database);
    }
    await migrateDatabase(database);
    const store = createKyselyStore(database);
    expect(await store.latestRun()).toMatchObject({
      ok: true,
      value: {
        runId: 'old',
        unreadable: [],
        synthesis: null,
        zones: [{ payloads: [{ sha256, headers: {}, byteLength: 2 }] }],
      },
    });
    expect(await store.payloadBody(sha256)).toEqual({ ok: true, value: '[]' });
    await store.close();
  });

  it('leaves the database as it was when a step fails', async () => {
    const database = emptyDatabase();
    const broken = { version: 7, name: 'broken', apply: () => Promise.reject(new Error('no')) };
    await expect(migrateDatabase(database, [...migrationSteps, broken])).rejects.toThrow('no');
    expect((await database.introspection.getTables()).map(({ name }) => name)).toEqual([]);
    await database.destroy();
  });
});
