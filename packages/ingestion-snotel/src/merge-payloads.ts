import { createHash } from 'node:crypto';
import { fail, InvariantError, succeed, type Result, type SourceFailure } from '@dawn-patrol/contracts';
import { readJson, type FetchedPayload } from '@dawn-patrol/ingestion-kit';

const maximumLength = 64_000_000;

/**
 * The answers of several requests for lists as one payload: the entries in the order of the requests,
 * under the address of the first and the oldest time, so that nothing looks newer than it is. One
 * answer is returned as it came. Failures: an answer that is no JSON list.
 * @throws InvariantError without any answer.
 */
export function mergePayloads(payloads: readonly FetchedPayload[]): Result<FetchedPayload, SourceFailure> {
  const [first] = payloads;
  if (first === undefined)
    throw new InvariantError('Expected an answer to merge, got none: no station was asked for.');
  if (payloads.length === 1) return succeed(first);
  const entries: unknown[] = [];
  for (const { text, url } of payloads) {
    const json = readJson(text, { expected: 'a list of the AWDB service', maximumLength });
    if (!json.ok) return fail({ ...json.failure, source: 'snotel', url });
    if (!Array.isArray(json.value)) {
      const message =
        'Expected a list of the AWDB service, got something else. Look at the answer of this address.';
      return fail({ kind: 'schema-mismatch', source: 'snotel', url, message });
    }
    for (const entry of json.value) entries.push(entry);
  }
  const text = JSON.stringify(entries);
  const fetchedAt = payloads.reduce(
    (oldest, { fetchedAt: at }) => (at < oldest ? at : oldest),
    first.fetchedAt,
  );
  return succeed({ ...first, fetchedAt, text, sha256: createHash('sha256').update(text).digest('hex') });
}
