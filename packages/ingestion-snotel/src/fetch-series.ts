import type { Result, SourceFailure, StationTriplet } from '@dawn-patrol/contracts';
import type { FetchedPayload, HttpClient } from '@dawn-patrol/ingestion-kit';
import { inRequests, serviceUrl } from './awdb-service.ts';
import { mergePayloads } from './merge-payloads.ts';

/**
 * The raw series of stations, in one payload. Up to twelve stations are one request, and more are
 * several, one after the other; the first that fails is the failure of all, so that no station is
 * missing without a word.
 */
export async function fetchSeries(
  client: HttpClient,
  triplets: readonly StationTriplet[],
  parameters: Readonly<Record<string, string>>,
): Promise<Result<FetchedPayload, SourceFailure>> {
  const payloads: FetchedPayload[] = [];
  for (const group of inRequests(triplets)) {
    const url = serviceUrl('data', { stationTriplets: group.join(','), ...parameters });
    const answer = await client.get({ source: 'snotel', url, accept: 'application/json' });
    if (!answer.ok) return answer;
    payloads.push(answer.value);
  }
  return mergePayloads(payloads);
}
