import { InvariantError, type Result, type SourceFailure, type StationTriplet } from '@dawn-patrol/contracts';
import type { FetchedPayload, HttpClient } from '@dawn-patrol/ingestion-kit';
import { inRequests, serviceUrl } from './awdb-service.ts';
import { mergePayloads } from './merge-payloads.ts';

/**
 * What the service knows of these stations, inactive ones included, raw and in one payload; up to
 * twelve stations are one request. Failures: those of the client.
 * @throws InvariantError without any station: the service would answer with all it has.
 */
export async function fetchSnotelStations(
  client: HttpClient,
  triplets: readonly StationTriplet[],
): Promise<Result<FetchedPayload, SourceFailure>> {
  if (triplets.length === 0) throw new InvariantError('Expected at least one station to ask for, got none.');
  const payloads: FetchedPayload[] = [];
  for (const group of inRequests(triplets)) {
    const url = serviceUrl('stations', { stationTriplets: group.join(','), activeOnly: 'false' });
    const answer = await client.get({ source: 'snotel', url, accept: 'application/json' });
    if (!answer.ok) return answer;
    payloads.push(answer.value);
  }
  return mergePayloads(payloads);
}
