import { setTimeout as pause } from 'node:timers/promises';
import {
  CompiledQuery,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Driver,
  type SqliteDatabase,
  type TransactionSettings,
} from 'kysely';

const busyTimeoutMilliseconds = 5000;
const pauseMilliseconds = 20;
const beginAttempts = 500;

/** True for the error of a database that another connection is writing to. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}

/**
 * Kysely's SQLite driver, with writing transactions that take the write lock at once: one that
 * starts as a reader cannot wait for a second writer, it fails. Waiting for the lock gives the event
 * loop back, since the connection that holds it may belong to this process. Read-only transactions
 * wait for nobody and see one moment of the database.
 */
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    if (settings?.accessMode === 'read only') {
      await connection.executeQuery(CompiledQuery.raw('begin'));
      return;
    }
    await connection.executeQuery(CompiledQuery.raw('pragma busy_timeout = 0'));
    try {
      await beginImmediate(connection);
    } finally {
      await connection.executeQuery(CompiledQuery.raw(`pragma busy_timeout = ${busyTimeoutMilliseconds}`));
    }
  }
}

async function beginImmediate(connection: DatabaseConnection): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await connection.executeQuery(CompiledQuery.raw('begin immediate'));
      return;
    } catch (error) {
      if (!isBusy(error) || attempt >= beginAttempts) throw error;
    }
    await pause(pauseMilliseconds);
  }
}

/** Kysely's SQLite dialect with immediate writing transactions. It closes the database it was given. */
export class ImmediateSqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver({ database: this.#database });
  }
}
