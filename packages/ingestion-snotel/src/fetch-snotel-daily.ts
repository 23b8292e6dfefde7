import type { Result, SourceFailure, Zone } from '@dawn-patrol/contracts';
import type { FetchedPayload, HttpClient } from '@dawn-patrol/ingestion-kit';
import { firstDate, type DaySpan } from './awdb-service.ts';
import { expectedTriplets } from './expected-stations.ts';
import { fetchSeries } from './fetch-series.ts';

const maximumDays = 3660;
const elements = ['WTEQ', 'SNWD', 'PREC', 'TOBS', 'TMIN', 'TMAX', 'TAVG'];

/**
 * The raw daily series of all stations of a zone, values as of the end of each day (`periodRef=END`),
 * in one payload; up to twelve stations are one request. Failures: those of the client.
 * @throws InvariantError when the span is not 1 to 3660 whole days, or its end is no date.
 */
export async function fetchSnotelDaily(
  client: HttpClient,
  zone: Zone,
  span: DaySpan,
): Promise<Result<FetchedPayload, SourceFailure>> {
  return fetchSeries(client, expectedTriplets(zone), {
    elements: elements.join(','),
    duration: 'DAILY',
    beginDate: firstDate(span, maximumDays),
    endDate: span.endDate,
    periodRef: 'END',
    returnFlags: 'true',
  });
}
