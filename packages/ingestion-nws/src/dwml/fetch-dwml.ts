import type { Result, SourceFailure } from '@dawn-patrol/contracts';
import type { FetchedPayload, HttpClient } from '@dawn-patrol/ingestion-kit';
import type { HasWeatherPoint } from '../point/fetch-nws-point.ts';

/**
 * The raw forecast for the zone's weather point as DWML, in twelve-hour periods, from the older site (its
 * hourly product names no units): a
 * second way for when its API is down. Failures: those of the client.
 */
export function fetchDwml(
  client: HttpClient,
  { weatherPoint }: HasWeatherPoint,
): Promise<Result<FetchedPayload, SourceFailure>> {
  const { latitude, longitude } = weatherPoint;
  const place = `lat=${Number(latitude.toFixed(4))}&lon=${Number(longitude.toFixed(4))}`;
  const url = `https://forecast.weather.gov/MapClick.php?${place}&FcstType=dwml&unit=0&lg=english`;
  return client.get({ source: 'nws', url, accept: 'application/xml' });
}
