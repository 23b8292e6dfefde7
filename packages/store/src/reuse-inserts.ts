import type { SqliteDatabase } from 'kysely';

type Statement = ReturnType<SqliteDatabase['prepare']>;

const keptStatements = 40;

/**
 * A connection that prepares each insert once. The memory of a prepared statement is the native
 * library's and comes back only when its wrapper is collected, which thousands of inserts into the
 * readings do not bring about. A statement that failed is not used again; reads are not kept, since
 * one that was not read to its end would stay open.
 */
export function reuseInserts(connection: SqliteDatabase): SqliteDatabase {
  const statements = new Map<string, Statement>();
  return {
    close: () => {
      statements.clear();
      connection.close();
    },
    prepare: (text) => {
      const known = statements.get(text);
      if (known !== undefined) return known;
      const statement = connection.prepare(text);
      if (statement.reader || !text.startsWith('insert ')) return statement;
      const kept = forgottenOnFailure(statement, () => statements.delete(text));
      const [oldest] = statements.keys();
      if (statements.size >= keptStatements && oldest !== undefined) statements.delete(oldest);
      statements.set(text, kept);
      return kept;
    },
  };
}

function forgottenOnFailure(statement: Statement, forget: () => void): Statement {
  return {
    reader: statement.reader,
    all: (parameters) => statement.all(parameters),
    iterate: (parameters) => statement.iterate(parameters),
    run: (parameters) => {
      try {
        return statement.run(parameters);
      } catch (error) {
        forget();
        throw error;
      }
    },
  };
}
