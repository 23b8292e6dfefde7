import { fail, type Result, type SourceFailure } from '@dawn-patrol/contracts';
import type { FetchedPayload, HttpClient } from '@dawn-patrol/ingestion-kit';
import { excerpt } from '../read-value.ts';
import { isServiceAddress, serviceOrigin } from './service-address.ts';

/** One value for all of them: the service's caches keep a copy for each `Accept`, and the copies differ in age. */
const accept = 'application/geo+json';

/**
 * The raw GeoJSON at an address of the service. An address at any other host is refused, not
 * followed, also when it comes from a stored point. Failures: those of the client, `schema-mismatch`.
 */
export async function getFromService(
  client: HttpClient,
  url: string,
): Promise<Result<FetchedPayload, SourceFailure>> {
  if (isServiceAddress(url)) return client.get({ source: 'nws', url, accept });
  const message = `Expected an address at ${serviceOrigin}/, got ${excerpt(url)}. It was not followed.`;
  return fail({ kind: 'schema-mismatch', source: 'nws', message });
}
