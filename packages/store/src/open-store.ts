import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { AvalancheError, ConfigurationError } from '@dawn-patrol/contracts';
import { Kysely } from 'kysely';
import Database from 'libsql';
import type { DatabaseTables } from './database-tables.ts';
import { createKyselyStore } from './kysely-store.ts';
import { migrateDatabase } from './migrate-database.ts';
import { ImmediateSqliteDialect } from './sqlite-dialect.ts';
import type { Store } from './store-port.ts';

/** Where the embedded database lives. `:memory:` is gone when the store closes. */
export interface OpenStoreOptions {
  readonly file: string;
}

/**
 * Opens the embedded database, making the file and its folder when there is none, and brings its
 * tables up to date. Several processes may have the same file open.
 *
 * @throws ConfigurationError when the file cannot be opened, is no database, or is of a newer version.
 */
export async function openStore({ file }: OpenStoreOptions): Promise<Store> {
  const database = await openDatabase(file);
  return createKyselyStore(database);
}

/** The migrated database behind a store. For the store and its tests only. */
export async function openDatabase(file: string): Promise<Kysely<DatabaseTables>> {
  const database = new Kysely<DatabaseTables>({ dialect: new ImmediateSqliteDialect(connect(file)) });
  try {
    await migrateDatabase(database);
  } catch (error) {
    await database.destroy();
    throw AvalancheError.isInstance(error) ? error : cannotOpen(file, error);
  }
  return database;
}

function connect(file: string): Database.Database {
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
    return prepared(new Database(file, { timeout: 5000 }));
  } catch (error) {
    throw cannotOpen(file, error);
  }
}

function prepared(connection: Database.Database): Database.Database {
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  return connection;
}

function cannotOpen(file: string, cause: unknown): ConfigurationError {
  return new ConfigurationError(
    `The database ${file} cannot be opened: ${cause instanceof Error ? cause.message : String(cause)}. Name a file that this user can write, or one that Dawn Patrol made.`,
    { cause },
  );
}
