import type { Result, SourceFailure } from '@dawn-patrol/contracts';
import type { FetchedPayload, HttpClient } from '@dawn-patrol/ingestion-kit';

const url = 'https://api.weather.gov/alerts/active?area=UT&status=actual';

/**
 * The raw list of the alerts active anywhere in Utah, tests and exercises left out: one request for
 * all zones, joined to them by UGC code later. Failures: those of the client.
 */
export function fetchNwsAlerts(client: HttpClient): Promise<Result<FetchedPayload, SourceFailure>> {
  return client.get({ source: 'nws', url, accept: 'application/geo+json' });
}
