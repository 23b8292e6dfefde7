import type { Result, SourceFailure } from '@dawn-patrol/contracts';
import type { FetchedPayload, HttpClient } from '@dawn-patrol/ingestion-kit';

/** An address of its own, so that the caches never mix this form of the list with the GeoJSON one. */
const url = 'https://api.weather.gov/alerts/active.atom?area=UT&status=actual';

/**
 * The raw Atom list of the alerts active anywhere in Utah: a second way to the same news, for when
 * the GeoJSON list cannot be read. Failures: those of the client.
 */
export function fetchNwsAlertsAtom(client: HttpClient): Promise<Result<FetchedPayload, SourceFailure>> {
  return client.get({ source: 'nws', url, accept: 'application/atom+xml' });
}
