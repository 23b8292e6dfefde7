import type { Result, SourceFailure } from '@dawn-patrol/contracts';
import type { FetchedPayload, HttpClient } from '@dawn-patrol/ingestion-kit';
import { resolveHourlyAddress, type HasWeatherPoint } from '../point/fetch-nws-point.ts';
import { getFromService } from '../point/get-from-service.ts';
import type { NwsPoint } from '../point/nws-point.ts';

/**
 * The raw hourly forecast for the zone's weather point. Without a point that was resolved before,
 * the service is asked for it first: it alone knows the grid cell. `shouldResolveAgain` tells when a
 * stored point has become useless. Failures: those of the client and of resolving the point.
 */
export async function fetchNwsHourly(
  client: HttpClient,
  zone: HasWeatherPoint,
  point?: Pick<NwsPoint, 'forecastHourly'>,
): Promise<Result<FetchedPayload, SourceFailure>> {
  if (point !== undefined) return getFromService(client, point.forecastHourly);
  const resolved = await resolveHourlyAddress(client, zone);
  return resolved.ok ? getFromService(client, resolved.value) : resolved;
}
