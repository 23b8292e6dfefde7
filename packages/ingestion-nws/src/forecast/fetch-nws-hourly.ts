import { fail, succeed, type Result, type SourceFailure, type Zone } from '@dawn-patrol/contracts';
import type { FetchedPayload, HttpClient } from '@dawn-patrol/ingestion-kit';
import { mismatch, readNwsJson } from '../nws-failure.ts';
import { excerpt } from '../read-value.ts';
import { rawPointSchema } from '../point/raw-point.ts';

const host = 'api.weather.gov';
/** One value for all requests: the service's caches keep a copy for each `Accept`, and the copies differ in age. */
const accept = 'application/geo+json';
const expectedPoint = 'a point of the National Weather Service';

/**
 * The raw hourly forecast for the zone's weather point: first the point, for it alone knows its grid
 * cell, then the forecast it names. An address on any other host is refused, not followed.
 * Failures: those of the client; of the point's answer, those of reading JSON and `schema-mismatch`.
 */
export async function fetchNwsHourly(
  client: HttpClient,
  zone: Zone,
): Promise<Result<FetchedPayload, SourceFailure>> {
  const point = await client.get({ source: 'nws', url: pointUrl(zone), accept });
  if (!point.ok) return point;
  const url = readHourlyUrl(point.value);
  return url.ok ? client.get({ source: 'nws', url: url.value, accept }) : url;
}

/** The service takes at most four decimals, and redirects addresses with trailing zeros. */
function pointUrl({ weatherPoint }: Zone): string {
  const [latitude, longitude] = [weatherPoint.latitude, weatherPoint.longitude].map((degrees) =>
    String(Number(degrees.toFixed(4))),
  );
  return `https://${host}/points/${latitude},${longitude}`;
}

function readHourlyUrl({ text, url, fetchedAt }: FetchedPayload): Result<string, SourceFailure> {
  const json = readNwsJson(text, { expected: expectedPoint, maximumLength: 1_000_000 });
  if (!json.ok) return fail({ ...json.failure, url, at: fetchedAt });
  const path = 'properties.forecastHourly';
  const point = rawPointSchema.safeParse(json.value);
  if (!point.success) {
    const { failure } = mismatch(
      `${expectedPoint} with the address of its hourly forecast`,
      json.value,
      path,
    );
    return fail({ ...failure, url, at: fetchedAt });
  }
  const { forecastHourly } = point.data.properties;
  if (isOnHost(forecastHourly)) return succeed(forecastHourly);
  return fail({
    kind: 'schema-mismatch',
    source: 'nws',
    url,
    at: fetchedAt,
    path,
    message: `Expected an address at https://${host}/, got ${excerpt(forecastHourly)}. It was not followed.`,
  });
}

function isOnHost(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, username, password } = new URL(address);
  return origin === `https://${host}` && username === '' && password === '';
}
