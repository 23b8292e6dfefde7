import type { ExpressionBuilder, Transaction } from 'kysely';
import type { DatabaseTables } from './database-tables.ts';

type Writer = Transaction<DatabaseTables>;

/** Stores a body under its hash, once. */
export async function saveBody(writer: Writer, sha256: string, text: string): Promise<void> {
  const body = Buffer.from(text, 'utf8');
  await writer
    .insertInto('payload_body')
    .values({ sha256, byte_length: body.byteLength, body })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
}

/** Drops those of the bodies that neither a run nor the cache refers to. */
export async function dropUnusedBodies(writer: Writer, hashes: readonly string[]): Promise<void> {
  for (const sha256 of new Set(hashes)) {
    await writer
      .deleteFrom('payload_body')
      .where('sha256', '=', sha256)
      .where((expression) => isNotIn(expression, 'zone_payload', sha256))
      .where((expression) => isNotIn(expression, 'http_cache', sha256))
      .execute();
  }
}

function isNotIn(
  expression: ExpressionBuilder<DatabaseTables, 'payload_body'>,
  table: 'zone_payload' | 'http_cache',
  sha256: string,
) {
  const uses = expression.selectFrom(table).select('sha256').where('sha256', '=', sha256);
  return expression.not(expression.exists(uses));
}
