import type { Result, SourceFailure, Zone } from '@dawn-patrol/contracts';
import type { FetchedPayload, HttpClient } from '@dawn-patrol/ingestion-kit';
import { dayAfter, firstDate, type DaySpan } from './awdb-service.ts';
import { expectedTriplets } from './expected-stations.ts';
import { fetchSeries } from './fetch-series.ts';

const maximumDays = 92;
const elements = ['WTEQ', 'SNWD', 'PREC', 'TOBS'];

/**
 * The raw hourly series of all stations of a zone, values as of the end of each hour
 * (`periodRef=END`), in one payload; up to twelve stations are one request. Days are those of Pacific
 * standard time, from the midnight that begins the first to the one that ends the last. Failures: those of the client.
 * @throws InvariantError when the span is not 1 to 92 whole days, or its end is no date.
 */
export async function fetchSnotelHourly(
  client: HttpClient,
  zone: Zone,
  span: DaySpan,
): Promise<Result<FetchedPayload, SourceFailure>> {
  return fetchSeries(client, expectedTriplets(zone), {
    elements: elements.join(','),
    duration: 'HOURLY',
    beginDate: `${firstDate(span, maximumDays)}%2000:00`,
    endDate: `${dayAfter(span)}%2000:00`,
    periodRef: 'END',
    returnFlags: 'true',
  });
}
