import type { Result, SourceFailure, Zone } from '@dawn-patrol/contracts';
import type { FetchedPayload, HttpClient } from '@dawn-patrol/ingestion-kit';

export interface HistoryRequest {
  /** 0 is the newest. */
  readonly page: number;
}

/**
 * One page of a zone's past products as the center sends it. Fails as the client does. The address
 * is not in the center's documentation; public clients read it (2026-11-20).
 */
export function fetchUacHistory(
  client: HttpClient,
  zone: Zone,
  { page }: HistoryRequest,
): Promise<Result<FetchedPayload, SourceFailure>> {
  return client.get({
    source: 'uac',
    url: `https://utahavalanchecenter.org/api/forecasts/${zone.id}?page=${page}`,
    accept: 'application/json',
  });
}
