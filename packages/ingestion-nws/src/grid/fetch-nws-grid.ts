import type { Result, SourceFailure } from '@dawn-patrol/contracts';
import type { FetchedPayload, HttpClient } from '@dawn-patrol/ingestion-kit';
import { getFromService } from '../point/get-from-service.ts';
import type { NwsPoint } from '../point/nws-point.ts';

/** The raw forecast data of a point's grid cell. Failures: those of the client. */
export function fetchNwsGrid(
  client: HttpClient,
  point: Pick<NwsPoint, 'forecastGridData'>,
): Promise<Result<FetchedPayload, SourceFailure>> {
  return getFromService(client, point.forecastGridData);
}
