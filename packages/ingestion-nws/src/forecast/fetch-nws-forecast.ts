import type { Result, SourceFailure } from '@dawn-patrol/contracts';
import type { FetchedPayload, HttpClient } from '@dawn-patrol/ingestion-kit';
import { getFromService } from '../point/get-from-service.ts';
import type { NwsPoint } from '../point/nws-point.ts';

/**
 * The raw 12-hour forecast of a point: often there when the grid's own data are not
 * ("ForecastGridExpired"). Failures: those of the client.
 */
export function fetchNwsForecast(
  client: HttpClient,
  point: Pick<NwsPoint, 'forecast'>,
): Promise<Result<FetchedPayload, SourceFailure>> {
  return getFromService(client, point.forecast);
}
