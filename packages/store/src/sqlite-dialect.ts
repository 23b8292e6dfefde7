import { setTimeout as pause } from 'node:timers/promises';
import {
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Driver,
  type SqliteDatabase,
  type TransactionSettings,
} from 'kysely';
import { reuseInserts } from './reuse-inserts.ts';

const busyTimeoutMilliseconds = 5000;
const pauseMilliseconds = 20;
const beginAttempts = 500;

/** True for the error of a database that another connection is writing to. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}

/** A SQLite connection as libsql and better-sqlite3 offer it. */
interface SqliteConnection extends SqliteDatabase {
  exec(statement: string): unknown;
}

/**
 * Kysely's SQLite driver, with writing transactions that take the write lock at once: one that
 * starts as a reader cannot wait for a second writer, it fails. Waiting for the lock gives the event
 * loop back, since the connection that holds it may belong to this process. Read-only transactions
 * wait for nobody and see one moment of the database.
 */
class ImmediateSqliteDriver extends SqliteDriver {
  readonly #database: SqliteConnection;

  constructor(database: SqliteConnection) {
    super({ database: reuseInserts(database) });
    this.#database = database;
  }

  override async beginTransaction(
    _connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    if (settings?.accessMode === 'read only') {
      this.#database.exec('begin');
      return;
    }
    this.#database.exec('pragma busy_timeout = 0');
    try {
      await beginImmediate(this.#database);
    } finally {
      this.#database.exec(`pragma busy_timeout = ${busyTimeoutMilliseconds}`);
    }
  }
}

/** With `exec`, because a prepared `begin` that fails stays in progress in libsql and blocks the commit. */
async function beginImmediate(database: SqliteConnection): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      database.exec('begin immediate');
      return;
    } catch (error) {
      if (!isBusy(error) || attempt >= beginAttempts) throw error;
    }
    await pause(pauseMilliseconds);
  }
}

/** Kysely's SQLite dialect with immediate writing transactions. It closes the database it was given. */
export class ImmediateSqliteDialect extends SqliteDialect {
  readonly #database: SqliteConnection;

  constructor(database: SqliteConnection) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.#database);
  }
}
