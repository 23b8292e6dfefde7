import { fail, type Result, type SourceFailure, type Zone } from '@dawn-patrol/contracts';
import type { FetchedPayload, HttpClient } from '@dawn-patrol/ingestion-kit';
import type { NwsPoint } from './nws-point.ts';
import { readHourlyAddress, readNwsPoint } from './read-nws-point.ts';
import { getFromService } from './get-from-service.ts';
import { serviceOrigin } from './service-address.ts';

/** A place to ask for: a zone, or one of its `weatherPointsOf` as `{ weatherPoint }`. */
export interface HasWeatherPoint {
  readonly weatherPoint: Pick<Zone['weatherPoint'], 'latitude' | 'longitude'>;
}

/** The raw answer for the zone's weather point; `readNwsPoint` reads it. Failures: those of the client. */
export function fetchNwsPoint(
  client: HttpClient,
  zone: HasWeatherPoint,
): Promise<Result<FetchedPayload, SourceFailure>> {
  return getFromService(client, pointUrl(zone));
}

/**
 * The zone's point, asked for and read: what to keep for a week, with the time it was resolved.
 * Failures: those of the client, and those of reading the point with the address that was asked.
 */
export function resolveNwsPoint(
  client: HttpClient,
  zone: HasWeatherPoint,
): Promise<Result<NwsPoint, SourceFailure>> {
  return askForPoint(client, zone, readNwsPoint);
}

/** The address of the zone's hourly forecast, asked for. Failures: as those of {@link resolveNwsPoint}. */
export function resolveHourlyAddress(
  client: HttpClient,
  zone: HasWeatherPoint,
): Promise<Result<string, SourceFailure>> {
  return askForPoint(client, zone, readHourlyAddress);
}

async function askForPoint<Value>(
  client: HttpClient,
  zone: HasWeatherPoint,
  read: (payload: unknown) => Result<Value, SourceFailure>,
): Promise<Result<Value, SourceFailure>> {
  const answer = await fetchNwsPoint(client, zone);
  if (!answer.ok) return answer;
  const { text, url, fetchedAt } = answer.value;
  const value = read(text);
  return value.ok ? value : fail({ ...value.failure, url, at: fetchedAt });
}

/** The service takes at most four decimals, and redirects addresses with trailing zeros. */
function pointUrl({ weatherPoint }: HasWeatherPoint): string {
  const [latitude, longitude] = [weatherPoint.latitude, weatherPoint.longitude].map((degrees) =>
    String(Number(degrees.toFixed(4))),
  );
  return `${serviceOrigin}/points/${latitude},${longitude}`;
}
