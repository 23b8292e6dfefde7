import { isoInstantSchema, zoneOf } from '@dawn-patrol/contracts';
import { createHttpClient, type HttpClient } from '@dawn-patrol/ingestion-kit';
import { createMswDispatcher } from '@dawn-patrol/ingestion-kit/testing';
import { http, HttpResponse, type JsonBodyType } from 'msw';
import { describe, expect, it } from 'vitest';
import { loadFixture } from './__fixtures__/load-fixture.ts';
import { fetchNwsAlerts } from './alerts/fetch-nws-alerts.ts';
import { fetchNwsHourly } from './forecast/fetch-nws-hourly.ts';
import { parseNwsHourly } from './forecast/parse-nws-hourly.ts';

const zone = zoneOf('salt-lake');
const pointAddress = 'https://api.weather.gov/points/40.6235,-111.5332';
const hourlyAddress = 'https://api.weather.gov/gridpoints/SLC/113,169/forecast/hourly';
const now = () => isoInstantSchema.parse('2026-03-09T14:20:00Z');

/** A client whose requests are collected as `accept address`, answered by full address. */
function clientOf(answers: Record<string, () => Response>): { client: HttpClient; asked: string[] } {
  const asked: string[] = [];
  const handler = http.get('*', ({ request }) => {
    asked.push(`${request.headers.get('accept')} ${request.url}`);
    return (
      answers[request.url]?.() ?? HttpResponse.json({ title: 'Not Found', status: 404 }, { status: 404 })
    );
  });
  const client = createHttpClient({
    dispatcher: createMswDispatcher([handler]),
    userAgent: 'dawn-patrol-tests (ops@example.org)',
    now,
  });
  return { client, asked };
}

function pointWith(body: JsonBodyType): Record<string, () => Response> {
  return { [pointAddress]: () => HttpResponse.json(body) };
}

describe('fetching the hourly forecast', () => {
  it('asks for the point, then for the forecast it names, with one Accept, and returns the payload as it came', async () => {
    const { client, asked } = clientOf({
      ...pointWith({ properties: { forecastHourly: hourlyAddress } }),
      [hourlyAddress]: () => HttpResponse.text(loadFixture('nws-hourly-feature.json')),
    });
    const result = await fetchNwsHourly(client, zone);
    expect(asked).toEqual([`application/geo+json ${pointAddress}`, `application/geo+json ${hourlyAddress}`]);
    expect(result).toMatchObject({ ok: true, value: { source: 'nws', url: hourlyAddress, status: 200 } });
    expect(parseNwsHourly(result.ok ? result.value.text : null)).toMatchObject({ ok: true });
  });

  it('writes the point with at most four decimals and no trailing zeros', async () => {
    const { client, asked } = clientOf({});
    const weatherPoint = { latitude: 40.623_549_9, longitude: -111.5, place: 'somewhere' };
    await fetchNwsHourly(client, { ...zone, weatherPoint });
    expect(asked).toEqual(['application/geo+json https://api.weather.gov/points/40.6235,-111.5']);
  });

  it.each([
    'https://example.org/gridpoints/SLC/113,169/forecast/hourly',
    'http://api.weather.gov/gridpoints/SLC/113,169/forecast/hourly',
    'https://api.weather.gov.example.org/forecast',
    'https://api.weather.gov:8443/forecast',
    'https://user:secret@api.weather.gov/forecast',
    'https://api.weather.gov@example.org/forecast',
    'file:///etc/passwd',
    '/gridpoints/SLC/113,169/forecast/hourly',
    '',
  ])('does not follow the address %j', async (forecastHourly) => {
    const { client, asked } = clientOf(pointWith({ properties: { forecastHourly } }));
    expect(await fetchNwsHourly(client, zone)).toMatchObject({
      ok: false,
      failure: {
        kind: 'schema-mismatch',
        source: 'nws',
        url: pointAddress,
        path: 'properties.forecastHourly',
      },
    });
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['no address', '{"properties":{}}', 'schema-mismatch'],
    ['a list', '[]', 'schema-mismatch'],
    ['an HTML page', '<html></html>', 'not-json'],
    ['nothing', '', 'empty'],
  ])('fails with the point in hand when its answer is %s', async (_name, body, kind) => {
    const { client } = clientOf({ [pointAddress]: () => HttpResponse.text(body) });
    expect(await fetchNwsHourly(client, zone)).toMatchObject({
      ok: false,
      failure: { kind, source: 'nws', url: pointAddress, at: '2026-03-09T14:20:00Z' },
    });
  });

  it("passes on the client's failure for either request", async () => {
    const withoutPoint = clientOf({});
    const notFound = { kind: 'http-status', status: 404 };
    expect(await fetchNwsHourly(withoutPoint.client, zone)).toMatchObject({ failure: notFound });
    const withPoint = clientOf(pointWith({ properties: { forecastHourly: hourlyAddress } }));
    expect(await fetchNwsHourly(withPoint.client, zone)).toMatchObject({
      ok: false,
      failure: { ...notFound, url: hourlyAddress },
    });
  });
});

describe('fetching the alerts', () => {
  it('asks once for all actual alerts of Utah', async () => {
    const address = 'https://api.weather.gov/alerts/active?area=UT&status=actual';
    const text = loadFixture('nws-alerts-avalanche-warning.json');
    const { client, asked } = clientOf({ [address]: () => HttpResponse.text(text) });
    expect(await fetchNwsAlerts(client)).toMatchObject({ ok: true, value: { source: 'nws', text } });
    expect(asked).toEqual([`application/geo+json ${address}`]);
  });
});
