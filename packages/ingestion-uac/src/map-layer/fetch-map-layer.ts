import type { Result, SourceFailure } from '@dawn-patrol/contracts';
import type { FetchedPayload, HttpClient } from '@dawn-patrol/ingestion-kit';

/**
 * avalanche.org's map layer of the Utah center, all zones. It counts as the center's own source.
 * Fails as the client does.
 * Source: https://github.com/NationalAvalancheCenter/Avalanche.org-Public-API-Docs (read 2026-11-20)
 */
export function fetchMapLayer(client: HttpClient): Promise<Result<FetchedPayload, SourceFailure>> {
  return client.get({
    source: 'uac',
    url: 'https://api.avalanche.org/v2/public/products/map-layer/UAC',
    accept: 'application/json',
  });
}
