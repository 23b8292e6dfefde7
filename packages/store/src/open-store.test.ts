import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError } from '@dawn-patrol/contracts';
import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseTables } from './database-tables.ts';
import { createKyselyStore } from './kysely-store.ts';
import { openDatabase, openStore } from './open-store.ts';
import type { StoreUnderTest } from './contract-test/store-under-test.ts';
import { describeSharedStoreContract, describeStoreContract } from './store-contract.ts';
import { buildRun } from './testing.ts';

let folder = '';
let count = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function freshFile(): string {
  count += 1;
  return join(folder, 'nested', `${count}.sqlite`);
}

const tables = [
  'schema_migration',
  'run',
  'zone_run',
  'zone_payload',
  'payload_body',
  'http_cache',
  'station_series',
  'station_fetch',
  'station_reading',
  'source_state',
] as const;

function underTest(database: Kysely<DatabaseTables>): StoreUnderTest {
  return {
    store: createKyselyStore(database),
    dump: () => Promise.all(tables.map((table) => database.selectFrom(table).selectAll().execute())),
    execute: async (statement) => {
      await sql.raw(statement).execute(database);
    },
    breakWritesOf: async (zoneId) => {
      const trigger = `create trigger broken before insert on zone_run when new.zone_id = '${zoneId}' begin select raise(abort, 'disk full'); end`;
      await sql.raw(trigger).execute(database);
    },
  };
}

describeStoreContract('SQLite in memory', async () => underTest(await openDatabase(':memory:')));

describeSharedStoreContract('SQLite file', async () => {
  const file = freshFile();
  return { ...underTest(await openDatabase(file)), openAgain: () => openStore({ file }) };
});

describe('the embedded database', () => {
  it('is durable: write-ahead log, full synchronisation, foreign keys, patience with other writers', async () => {
    const database = await openDatabase(freshFile());
    const pragma = async (name: string) => (await sql.raw(`pragma ${name}`).execute(database)).rows[0];
    expect(await pragma('journal_mode')).toMatchObject({ journal_mode: 'wal' });
    expect(await pragma('synchronous')).toMatchObject({ synchronous: 2 });
    expect(await pragma('foreign_keys')).toMatchObject({ foreign_keys: 1 });
    expect(await pragma('busy_timeout')).toMatchObject({ timeout: 5000 });
    await createKyselyStore(database).saveRun(buildRun());
    expect(await pragma('busy_timeout')).toMatchObject({ timeout: 5000 });
    await database.destroy();
  });

  it('keeps what was saved when it is opened again', async () => {
    const file = freshFile();
    const first = await openStore({ file });
    await first.saveRun(buildRun());
    await first.close();
    const second = await openStore({ file });
    expect(await second.listRuns(5)).toMatchObject({ ok: true, value: { entries: [{ zoneCount: 1 }] } });
    await second.close();
  });

  it('is made once when two processes open an empty file together', async () => {
    const file = freshFile();
    const stores = await Promise.all([openStore({ file }), openStore({ file }), openStore({ file })]);
    for (const store of stores) {
      expect(await store.health()).toMatchObject({ ok: true, value: { databaseVersion: 7, runs: 0 } });
      await store.close();
    }
  });

  it('keeps nothing of a transaction whose process was killed', async () => {
    const file = freshFile();
    const store = await openStore({ file });
    await store.saveRun(buildRun());
    const child = spawnSync(process.execPath, ['-e', killedWhileWriting, file], {
      cwd: new URL('.', import.meta.url),
    });
    expect(child.signal).toBe('SIGKILL');
    expect(await store.listRuns(5)).toMatchObject({ ok: true, value: { entries: [{ zoneCount: 1 }] } });
    expect(await store.health()).toMatchObject({ ok: true, value: { runs: 1 } });
    expect(await store.saveRun(buildRun({ runId: 'after' }))).toMatchObject({ ok: true });
    await store.close();
  });

  it('refuses a database of a newer version and leaves it as it is', async () => {
    const file = freshFile();
    const database = await openDatabase(file);
    await database.insertInto('schema_migration').values({ version: 99, name: 'from the future' }).execute();
    await database.destroy();
    const before = readFileSync(file);
    await expect(openStore({ file })).rejects.toThrow(ConfigurationError);
    await expect(openStore({ file })).rejects.toThrow(/version 99.*up to 7/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it.each([
    ['a file that is no database', () => writtenFile('these are not the tables of a database '.repeat(50))],
    ['a folder', () => folder],
    ['a path through a file', () => join(writtenFile('plain'), 'below.sqlite')],
  ])('says what to do about %s', async (_what, file) => {
    await expect(openStore({ file: file() })).rejects.toThrow(/cannot be opened.*Name a file/s);
    await expect(openStore({ file: file() })).rejects.toBeInstanceOf(ConfigurationError);
  });
});

function writtenFile(content: string): string {
  count += 1;
  const file = join(folder, `plain-${count}`);
  writeFileSync(file, content);
  return file;
}

const killedWhileWriting = `
  const Database = require('libsql');
  const database = new Database(process.argv[1]);
  database.exec('begin immediate');
  database.exec("insert into run values ('half', 1, '2026-03-07T00:00:00Z', '2026-03-07T00:00:00Z', 'live', null, null)");
  process.kill(process.pid, 'SIGKILL');
`;
