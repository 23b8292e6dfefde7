import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import type { z } from 'zod';

/** A JSON text by a schema. Failure: no JSON, or the path and message of each fault. */
export function parseJsonText<Value>(text: string, schema: z.ZodType<Value>): Result<Value, string> {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    return fail(`expected JSON (${cause instanceof Error ? cause.message : String(cause)})`);
  }
  const parsed = schema.safeParse(document);
  if (parsed.success) return succeed(parsed.data);
  return fail(
    parsed.error.issues.map(({ path, message }) => [...path.map(String), message].join(': ')).join('; '),
  );
}
