import { fail, succeed } from '@dawn-patrol/contracts';
import type { Kysely } from 'kysely';
import type { DatabaseTables } from './database-tables.ts';
import { jsonText } from './json-text.ts';
import type { StoreResult } from './store-failure.ts';

export async function readState(database: Kysely<DatabaseTables>, key: string): Promise<string | null> {
  const row = await database
    .selectFrom('source_state')
    .select('value_json')
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.value_json ?? null;
}

/** The value if it is JSON text, or why it must not be stored. */
export function checkState(key: string, value: string): StoreResult<string> {
  if (key === '') return fail({ kind: 'invalid-record', message: 'A state was not kept: it has no key.' });
  if (jsonText.safeParse(value).success) return succeed(value);
  return fail({
    kind: 'invalid-record',
    message: `The state ${key} was not kept: expected JSON text, got ${JSON.stringify(value.slice(0, 80))}.`,
  });
}

export async function writeState(
  database: Kysely<DatabaseTables>,
  key: string,
  value: string,
): Promise<void> {
  await database.transaction().execute(async (writer) => {
    await writer
      .insertInto('source_state')
      .values({ key, value_json: value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value_json: value }))
      .execute();
  });
}
