import { CompiledQuery, type Transaction } from 'kysely';
import type { DatabaseTables } from '../database-tables.ts';

type ReadingRow = DatabaseTables['station_reading'];

/** Enough to make the cost of a statement small, and few enough that its text is kept prepared. */
const rowsInStatement = 60;

/**
 * Inserts readings, or puts them in place of those with the same key. The statement for a number of
 * rows is written once: writing it costs more than running it.
 */
export async function insertReadings(
  writer: Transaction<DatabaseTables>,
  rows: readonly ReadingRow[],
): Promise<void> {
  const whole = rows.length - (rows.length % rowsInStatement);
  const statement = whole === 0 ? '' : statementFor(writer, rowsInStatement);
  for (let start = 0; start < whole; start += rowsInStatement) {
    await run(writer, statement, rows.slice(start, start + rowsInStatement));
  }
  const single = whole === rows.length ? '' : statementFor(writer, 1);
  for (const row of rows.slice(whole)) await run(writer, single, [row]);
}

async function run(
  writer: Transaction<DatabaseTables>,
  statement: string,
  rows: readonly ReadingRow[],
): Promise<void> {
  const values = rows.flatMap(({ series_id, ends_at, fetch_id, value, quality }) => [
    series_id,
    ends_at,
    fetch_id,
    value,
    quality,
  ]);
  await writer.executeQuery(CompiledQuery.raw(statement, values));
}

/** In the dialect of the database, with its placeholders in the order of the values above. */
function statementFor(writer: Transaction<DatabaseTables>, rowCount: number): string {
  const row = { series_id: 0, ends_at: 0, fetch_id: 0, value: 0, quality: 0 };
  const rows = Array.from({ length: rowCount }, () => row);
  return writer
    .insertInto('station_reading')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['series_id', 'ends_at', 'fetch_id']).doUpdateSet((expression) => ({
        value: expression.ref('excluded.value'),
        quality: expression.ref('excluded.quality'),
      })),
    )
    .compile().sql;
}
