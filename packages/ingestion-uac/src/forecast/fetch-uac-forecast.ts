import type { Result, SourceFailure, Zone } from '@dawn-patrol/contracts';
import type { FetchedPayload, HttpClient } from '@dawn-patrol/ingestion-kit';

/**
 * The current forecast of a zone as the center sends it. Fails as the client does.
 * Source: https://utahavalanchecenter.org/docs/api/forecast (read 2026-11-20)
 */
export function fetchUacForecast(
  client: HttpClient,
  zone: Zone,
): Promise<Result<FetchedPayload, SourceFailure>> {
  return client.get({
    source: 'uac',
    url: `https://utahavalanchecenter.org/forecast/${zone.id}/json`,
    accept: 'application/json',
  });
}
