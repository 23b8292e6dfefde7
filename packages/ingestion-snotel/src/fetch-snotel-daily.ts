import {
  InvariantError,
  type LocalDate,
  type Result,
  type SourceFailure,
  type Zone,
} from '@dawn-patrol/contracts';
import type { FetchedPayload, HttpClient } from '@dawn-patrol/ingestion-kit';
import { readDayNumber, toCalendarDay } from './calendar-day.ts';
import { expectedTriplets } from './expected-stations.ts';

const service = 'https://wcc.sc.egov.usda.gov/awdbRestApi/services/v1/data';
const maximumDays = 3660;
const elements = ['WTEQ', 'SNWD', 'PREC', 'TOBS', 'TMIN', 'TMAX', 'TAVG'];

/** Which days to ask for. */
export interface DailySpan {
  /** The last day. */
  readonly endDate: LocalDate;
  /** How many days, the last included: 1 to 3660. */
  readonly days: number;
}

/**
 * The raw daily series of all stations of a zone, values as of the end of each day (`periodRef=END`),
 * in one request. Failures: those of the client.
 * @throws InvariantError when the span is not 1 to 3660 whole days, or its end is no date.
 */
export async function fetchSnotelDaily(
  client: HttpClient,
  zone: Zone,
  span: DailySpan,
): Promise<Result<FetchedPayload, SourceFailure>> {
  return client.get({ source: 'snotel', url: dailyUrl(zone, span), accept: 'application/json' });
}

function dailyUrl(zone: Zone, { endDate, days }: DailySpan): string {
  const parameters = {
    stationTriplets: expectedTriplets(zone).join(','),
    elements: elements.join(','),
    duration: 'DAILY',
    beginDate: firstDate({ endDate, days }),
    endDate,
    periodRef: 'END',
    returnFlags: 'true',
  };
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${value}`);
  return `${service}?${query.join('&')}`;
}

function firstDate({ endDate, days }: DailySpan): LocalDate {
  const last = readDayNumber(endDate);
  const first = last === null ? null : last - days + 1;
  if (!Number.isInteger(days) || days < 1 || days > maximumDays || first === null) {
    throw new InvariantError(
      `Expected a date and 1 to ${maximumDays} whole days, got ${endDate} and ${days}.`,
    );
  }
  return toCalendarDay(first).date;
}
