import type { Result, SourceFailure } from '@dawn-patrol/contracts';
import type { FetchedPayload, HttpClient } from '@dawn-patrol/ingestion-kit';

/** The newest field observations of all zones, about 25, as the center sends them. Fails as the client does. */
export function fetchUacObservations(client: HttpClient): Promise<Result<FetchedPayload, SourceFailure>> {
  return client.get({
    source: 'uac',
    url: 'https://utahavalanchecenter.org/observations/all/json',
    accept: 'application/json',
  });
}
