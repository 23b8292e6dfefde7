import { addHours, fail, succeed } from '@dawn-patrol/contracts';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { cachedResponseSchema, type CachedResponse } from './cached-response.ts';
import { isHashOf } from './content-sha256.ts';
import type { DatabaseTables } from './database-tables.ts';
import { jsonText } from './json-text.ts';
import { dropUnusedBodies, saveBody } from './payload-body.ts';
import type { StoreResult } from './store-failure.ts';

/** Days after which an answer is not worth asking about: the addresses of station data name their dates. */
const keptDays = 30;

const rowSchema = z.object({
  ...cachedResponseSchema.shape,
  headers: jsonText.pipe(cachedResponseSchema.shape.headers),
});

export async function readCachedResponse(
  database: Kysely<DatabaseTables>,
  url: string,
  accept: string,
): Promise<StoreResult<CachedResponse | null>> {
  const row = await database
    .selectFrom('http_cache')
    .innerJoin('payload_body', 'payload_body.sha256', 'http_cache.sha256')
    .selectAll('http_cache')
    .select('payload_body.body')
    .where('url', '=', url)
    .where('accept', '=', accept)
    .executeTakeFirst();
  if (row === undefined) return succeed(null);
  const { last_modified: lastModified, headers_json: headers, fetched_at: fetchedAt, body, ...rest } = row;
  const text = Buffer.from(body).toString('utf8');
  const entry = rowSchema.safeParse({ ...rest, lastModified, headers, fetchedAt, text });
  return entry.success
    ? succeed(entry.data)
    : fail({
        kind: 'unreadable',
        message: `The cached answer from ${url} no longer validates: ${z.prettifyError(entry.error)}`,
      });
}

/** The entry as it will be stored, or why it must not be. */
export function checkCachedResponse(entry: CachedResponse): StoreResult<CachedResponse> {
  const parsed = cachedResponseSchema.safeParse(entry);
  const problem = parsed.success ? problemOf(parsed.data) : z.prettifyError(parsed.error);
  if (parsed.success && problem === null) return succeed(parsed.data);
  return fail({
    kind: 'invalid-record',
    message: `The answer from ${entry.url} was not kept: ${problem ?? ''}`,
  });
}

function problemOf({ text, sha256, etag, lastModified }: CachedResponse): string | null {
  if (!isHashOf(sha256, text)) return `sha256 ${sha256} is not that of its body`;
  return etag === null && lastModified === null ? 'it came without a validator' : null;
}

/** Keeps a checked entry in place of an older one, and drops those that are 30 days older than it. */
export function saveCachedResponse(database: Kysely<DatabaseTables>, entry: CachedResponse): Promise<void> {
  const { url, accept, etag, lastModified, status, headers, sha256, text, fetchedAt } = entry;
  const oldest = addHours(fetchedAt, -24 * keptDays);
  const row = {
    etag,
    last_modified: lastModified,
    status,
    headers_json: JSON.stringify(headers),
    sha256,
    fetched_at: fetchedAt,
  };
  return database.transaction().execute(async (writer) => {
    const replaced = await writer
      .selectFrom('http_cache')
      .select('sha256')
      .where((expression) => expression.and({ url, accept }).or(expression('fetched_at', '<', oldest)))
      .execute();
    await saveBody(writer, sha256, text);
    await writer
      .insertInto('http_cache')
      .values({ url, accept, ...row })
      .onConflict((conflict) =>
        conflict.columns(['url', 'accept']).doUpdateSet(row).where('http_cache.fetched_at', '<=', fetchedAt),
      )
      .execute();
    await writer.deleteFrom('http_cache').where('fetched_at', '<', oldest).execute();
    await dropUnusedBodies(writer, [sha256, ...replaced.map((one) => one.sha256)]);
  });
}
