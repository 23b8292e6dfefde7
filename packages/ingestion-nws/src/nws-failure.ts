import { fail, type Result, type SourceFailure } from '@dawn-patrol/contracts';
import { readJson } from '@dawn-patrol/ingestion-kit/parse';
import { excerpt, isRecord, readText } from './read-value.ts';

/** Says that a payload is not what was expected, naming the service's own error where it sent one. */
export function mismatch(
  expected: string,
  data: unknown,
  path?: string,
): { readonly ok: false; readonly failure: SourceFailure } {
  return fail({
    kind: 'schema-mismatch',
    source: 'nws',
    message: `Expected ${expected}, got ${describe(data)}.`,
    ...(path === undefined ? {} : { path }),
  });
}

/** A payload of the National Weather Service as JSON data, its failures marked as that source's. */
export function readNwsJson(
  payload: unknown,
  options: { readonly expected: string; readonly maximumLength: number },
): Result<unknown, SourceFailure> {
  const json = readJson(payload, options);
  return json.ok ? json : fail({ ...json.failure, source: 'nws' });
}

/** True for an error document of the service ("problem+json"), which may come with any HTTP status. */
export function isProblemDocument(data: unknown): boolean {
  if (!isRecord(data)) return false;
  const { status } = data;
  return typeof status === 'number' && status >= 400;
}

function describe(data: unknown): string {
  if (!isRecord(data)) return Array.isArray(data) ? `a list of ${data.length}` : excerpt(data);
  const title = readText(data['title']);
  const status = typeof data['status'] === 'number' ? ` (status ${data['status']})` : '';
  if (isProblemDocument(data) || (title !== null && data['features'] === undefined)) {
    return `the service's message ${excerpt(title ?? 'without a title')}${status}. Try again in some minutes`;
  }
  const keys = Object.keys(data).slice(0, 8);
  return keys.length === 0 ? 'an empty object' : `an object with ${excerpt(keys.join(', '))}`;
}
