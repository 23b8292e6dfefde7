import { InvariantError, type LocalDate, type StationTriplet } from '@dawn-patrol/contracts';
import { readDayNumber, toCalendarDay } from './calendar-day.ts';

const service = 'https://wcc.sc.egov.usda.gov/awdbRestApi/services/v1';

/** Most stations in one request: the service gives way under wildcards and long lists. */
const stationsPerRequest = 12;

/** Which days to ask for. */
export interface DaySpan {
  /** The last day. */
  readonly endDate: LocalDate;
  /** How many days, the last included. */
  readonly days: number;
}

/** An address of the service. Triplets and dates go in as they are: it does not read their escapes. */
export function serviceUrl(path: 'data' | 'stations', parameters: Readonly<Record<string, string>>): string {
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${value}`);
  return `${service}/${path}?${query.join('&')}`;
}

/** The stations in groups of one request each, in their order. */
export function inRequests(triplets: readonly StationTriplet[]): StationTriplet[][] {
  const groups: StationTriplet[][] = [];
  for (let start = 0; start < triplets.length; start += stationsPerRequest) {
    groups.push(triplets.slice(start, start + stationsPerRequest));
  }
  return groups;
}

/**
 * The first day of a span.
 * @throws InvariantError when the span is not 1 to `maximumDays` whole days, or its end is no date.
 */
export function firstDate({ endDate, days }: DaySpan, maximumDays: number): LocalDate {
  const last = readDayNumber(endDate);
  const first = last === null ? null : last - days + 1;
  if (!Number.isInteger(days) || days < 1 || days > maximumDays || first === null) {
    throw new InvariantError(
      `Expected a date and 1 to ${maximumDays} whole days, got ${endDate} and ${days}.`,
    );
  }
  return toCalendarDay(first).date;
}

/** The date on which the last day of a span ends. A span whose end is no date has been refused before. */
export function dayAfter({ endDate }: DaySpan): LocalDate {
  const last = readDayNumber(endDate);
  return last === null ? endDate : toCalendarDay(last + 1).date;
}
