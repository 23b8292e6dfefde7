import { ConfigurationError } from '@dawn-patrol/contracts';
import type { Kysely, Transaction } from 'kysely';
import type { DatabaseTables } from './database-tables.ts';
import { migrationSteps, type MigrationStep } from './migration-steps.ts';

/**
 * Brings a database to the present tables, in one transaction: a second process that opens the same
 * database waits, then finds nothing left to do.
 *
 * @throws ConfigurationError when the database was written by a newer version. Nothing is changed then.
 */
export async function migrateDatabase(
  database: Kysely<DatabaseTables>,
  steps: readonly MigrationStep[] = migrationSteps,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const applied = await appliedVersion(transaction);
    const known = steps.at(-1)?.version ?? 0;
    if (applied > known) {
      throw new ConfigurationError(
        `The database has version ${applied}, this program knows versions up to ${known}. Use the newer program, or name another database file.`,
      );
    }
    for (const step of steps.filter(({ version }) => version > applied)) {
      await step.apply(transaction);
      await transaction
        .insertInto('schema_migration')
        .values({ version: step.version, name: step.name })
        .execute();
    }
  });
}

async function appliedVersion(transaction: Transaction<DatabaseTables>): Promise<number> {
  await transaction.schema
    .createTable('schema_migration')
    .ifNotExists()
    .addColumn('version', 'integer', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .execute();
  const row = await transaction
    .selectFrom('schema_migration')
    .select(({ fn }) => fn.max('version').as('version'))
    .executeTakeFirst();
  return row?.version ?? 0;
}
