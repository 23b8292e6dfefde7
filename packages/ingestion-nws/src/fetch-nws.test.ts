import { zoneOf } from '@dawn-patrol/contracts';
import { HttpResponse, type JsonBodyType } from 'msw';
import { describe, expect, it } from 'vitest';
import { loadFixture } from './__fixtures__/load-fixture.ts';
import { clientOf } from './__fixtures__/nws-client.ts';
import {
  fetchDwml,
  fetchNwsAlerts,
  fetchNwsAlertsAtom,
  fetchNwsForecast,
  fetchNwsGrid,
  fetchNwsHourly,
  fetchNwsPoint,
  parseNwsHourly,
  readNwsPoint,
  resolveNwsPoint,
  shouldResolveAgain,
  weatherPointsOf,
} from './index.ts';

const zone = zoneOf('salt-lake');
const pointAddress = 'https://api.weather.gov/points/40.6235,-111.5332';
const gridAddress = 'https://api.weather.gov/gridpoints/SLC/113,169';
const hourlyAddress = `${gridAddress}/forecast/hourly`;
const point = {
  forecastHourly: hourlyAddress,
  forecast: `${gridAddress}/forecast`,
  forecastGridData: gridAddress,
  gridId: 'SLC',
  x: 113,
  y: 169,
  forecastZone: 'UTZ111',
};
const answer = {
  ...point,
  gridX: 113,
  gridY: 169,
  forecastZone: 'https://api.weather.gov/zones/forecast/UTZ111',
};

function pointWith(body: JsonBodyType): Record<string, () => Response> {
  return { [pointAddress]: () => HttpResponse.json(body) };
}

describe('fetching a point', () => {
  it('asks for the zone’s weather point, and its answer is read as a point', async () => {
    const { client, asked } = clientOf(pointWith({ properties: answer }));
    const result = await fetchNwsPoint(client, zone);
    expect(readNwsPoint(result.ok ? result.value.text : null)).toEqual({ ok: true, value: point });
    expect(await resolveNwsPoint(client, zone)).toEqual({ ok: true, value: point });
    expect(asked).toEqual(Array.from({ length: 2 }, () => `application/geo+json ${pointAddress}`));
  });

  it('asks for the places of the elevation bands too', async () => {
    const { client, asked } = clientOf({});
    for (const weatherPoint of weatherPointsOf(zone)) await fetchNwsPoint(client, { weatherPoint });
    expect(asked.map((line) => line.split('/points/')[1])).toEqual([
      '40.6235,-111.5332',
      '40.7019,-111.6062',
      '40.8303,-111.7646',
    ]);
  });

  it('writes the point with at most four decimals and no trailing zeros', async () => {
    const { client, asked } = clientOf({});
    await fetchNwsPoint(client, { weatherPoint: { latitude: 40.623_549_9, longitude: -111.5 } });
    expect(asked).toEqual(['application/geo+json https://api.weather.gov/points/40.6235,-111.5']);
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
});

describe('fetching the hourly forecast', () => {
  it('asks for the point, then for the forecast it names, with one Accept, and returns the payload as it came', async () => {
    const { client, asked } = clientOf({
      ...pointWith({ properties: answer }),
      [hourlyAddress]: () => HttpResponse.text(loadFixture('nws-hourly-feature.json')),
    });
    const result = await fetchNwsHourly(client, zone);
    expect(asked).toEqual([`application/geo+json ${pointAddress}`, `application/geo+json ${hourlyAddress}`]);
    expect(result).toMatchObject({ ok: true, value: { source: 'nws', url: hourlyAddress, status: 200 } });
    expect(parseNwsHourly(result.ok ? result.value.text : null)).toMatchObject({ ok: true });
  });

  it('asks only for the forecast when the point is known', async () => {
    const { client, asked } = clientOf({});
    await fetchNwsHourly(client, zone, point);
    expect(asked).toEqual([`application/geo+json ${hourlyAddress}`]);
  });

  it('fails so that a stored point whose cell has moved is resolved again', async () => {
    const { client } = clientOf({});
    const result = await fetchNwsHourly(client, zone, point);
    expect(!result.ok && shouldResolveAgain(result.failure)).toBe(true);
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
  ])('does not follow the address %j, of an answer or a stored point', async (forecastHourly) => {
    const { client, asked } = clientOf(pointWith({ properties: { ...answer, forecastHourly } }));
    const failure = { kind: 'schema-mismatch', source: 'nws' };
    expect(await fetchNwsHourly(client, zone)).toMatchObject({
      ok: false,
      failure: { ...failure, url: pointAddress, path: 'properties.forecastHourly' },
    });
    expect(await fetchNwsHourly(client, zone, { forecastHourly })).toMatchObject({ ok: false, failure });
    expect(asked).toHaveLength(1);
  });

  it('needs nothing else of the point than the address of the forecast', async () => {
    const { client, asked } = clientOf(pointWith({ properties: { forecastHourly: hourlyAddress } }));
    await fetchNwsHourly(client, zone);
    expect(asked.at(-1)).toBe(`application/geo+json ${hourlyAddress}`);
  });

  it("passes on the client's failure for either request", async () => {
    const notFound = { kind: 'http-status', status: 404 };
    expect(await fetchNwsHourly(clientOf({}).client, zone)).toMatchObject({ failure: notFound });
    const { client } = clientOf(pointWith({ properties: answer }));
    expect(await fetchNwsHourly(client, zone)).toMatchObject({
      ok: false,
      failure: { ...notFound, url: hourlyAddress },
    });
  });
});

describe('the other products', () => {
  it('are each asked for once, at their own address, always with the same Accept', async () => {
    const { client, asked } = clientOf({});
    await fetchNwsGrid(client, point);
    await fetchNwsForecast(client, point);
    await fetchNwsAlerts(client);
    await fetchNwsAlertsAtom(client);
    await fetchDwml(client, zone);
    expect(asked).toEqual([
      `application/geo+json ${gridAddress}`,
      `application/geo+json ${gridAddress}/forecast`,
      'application/geo+json https://api.weather.gov/alerts/active?area=UT&status=actual',
      'application/atom+xml https://api.weather.gov/alerts/active.atom?area=UT&status=actual',
      'application/xml https://forecast.weather.gov/MapClick.php?lat=40.6235&lon=-111.5332&FcstType=dwml&unit=0&lg=english',
    ]);
  });

  it('come back as they were sent', async () => {
    const text = loadFixture('nws-alerts-avalanche-warning.json');
    const address = 'https://api.weather.gov/alerts/active?area=UT&status=actual';
    const { client } = clientOf({ [address]: () => HttpResponse.text(text) });
    expect(await fetchNwsAlerts(client)).toMatchObject({ ok: true, value: { source: 'nws', text } });
  });
});
