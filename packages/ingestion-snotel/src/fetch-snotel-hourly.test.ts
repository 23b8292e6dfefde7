import {
  InvariantError,
  isoInstantSchema,
  localDateSchema,
  zoneOf,
  type StationTriplet,
} from '@dawn-patrol/contracts';
import { createHttpClient, type HttpClient } from '@dawn-patrol/ingestion-kit';
import { createMswDispatcher } from '@dawn-patrol/ingestion-kit/testing';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { fetchSnotelDaily } from './fetch-snotel-daily.ts';
import { fetchSnotelHourly } from './fetch-snotel-hourly.ts';
import { fetchSnotelStations } from './fetch-snotel-stations.ts';

const endDate = localDateSchema.parse('2026-03-08');

function clientOf(answer: (triplets: string[]) => Response): { client: HttpClient; asked: string[] } {
  const asked: string[] = [];
  const handler = http.get('*', ({ request }) => {
    asked.push(request.url);
    return answer(new URL(request.url).searchParams.get('stationTriplets')?.split(',') ?? []);
  });
  const client = createHttpClient({
    dispatcher: createMswDispatcher([handler]),
    userAgent: 'dawn-patrol-tests (ops@example.org)',
    now: () => isoInstantSchema.parse('2026-03-09T14:20:00Z'),
  });
  return { client, asked };
}

const echo = (triplets: string[]): Response =>
  HttpResponse.json(triplets.map((stationTriplet) => ({ stationTriplet, data: [] })));

function tripletsIn(text: string): unknown[] {
  const entries: { stationTriplet: unknown }[] = JSON.parse(text);
  return entries.map((entry) => entry.stationTriplet);
}

describe('fetching the hourly series', () => {
  it('asks for the hours from the midnight before the first day to the one after the last', async () => {
    const { client, asked } = clientOf(echo);
    await fetchSnotelHourly(client, zoneOf('provo'), { endDate, days: 2 });
    expect(asked).toEqual([
      'https://wcc.sc.egov.usda.gov/awdbRestApi/services/v1/data?stationTriplets=820:UT:SNTL,1039:UT:SNTL&elements=WTEQ,SNWD,PREC,TOBS&duration=HOURLY&beginDate=2026-03-07%2000:00&endDate=2026-03-09%2000:00&periodRef=END&returnFlags=true',
    ]);
  });

  it.each([0, 93, 1.5])('of %d days is a fault of the caller', async (days) => {
    const { client, asked } = clientOf(echo);
    await expect(fetchSnotelHourly(client, zoneOf('provo'), { endDate, days })).rejects.toThrow(
      InvariantError,
    );
    expect(asked).toEqual([]);
  });
});

describe('a zone of fifteen stations', () => {
  const skyline = zoneOf('skyline');

  it.each([
    ['daily', fetchSnotelDaily],
    ['hourly', fetchSnotelHourly],
  ])('is asked for in requests of at most twelve, %s, and is one payload', async (_name, fetchSeries) => {
    const { client, asked } = clientOf(echo);
    const result = await fetchSeries(client, skyline, { endDate, days: 2 });
    expect(asked.map((url) => new URL(url).searchParams.get('stationTriplets')?.split(',').length)).toEqual([
      12, 3,
    ]);
    expect(result.ok ? tripletsIn(result.value.text) : null).toEqual(
      skyline.stations.map(({ triplet }) => triplet),
    );
    expect(result).toMatchObject({
      ok: true,
      value: { source: 'snotel', url: asked[0], sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  it.each([
    ['not JSON', 'busy', 'not-json'],
    ['no list', '{}', 'schema-mismatch'],
  ])(
    'fails as a whole when one answer is %s: no station is missing without a word',
    async (_name, text, kind) => {
      const { client, asked } = clientOf((triplets) =>
        triplets.length === 3 ? HttpResponse.text(text) : echo(triplets),
      );
      const result = await fetchSnotelHourly(client, skyline, { endDate, days: 2 });
      expect(result).toMatchObject({ ok: false, failure: { kind, source: 'snotel', url: asked[1] } });
    },
  );

  it('fails as a whole when one request fails, and asks no further', async () => {
    const { client, asked } = clientOf(() => new HttpResponse('no', { status: 404 }));
    expect(await fetchSnotelDaily(client, skyline, { endDate, days: 2 })).toMatchObject({
      ok: false,
      failure: { kind: 'http-status' },
    });
    expect(asked).toHaveLength(1);
  });
});

describe('fetching the catalogue of stations', () => {
  it('asks for these stations, inactive ones too', async () => {
    const { client, asked } = clientOf(echo);
    const triplets: StationTriplet[] = zoneOf('provo').stations.map(({ triplet }) => triplet);
    expect(await fetchSnotelStations(client, triplets)).toMatchObject({ ok: true });
    expect(asked).toEqual([
      'https://wcc.sc.egov.usda.gov/awdbRestApi/services/v1/stations?stationTriplets=820:UT:SNTL,1039:UT:SNTL&activeOnly=false',
    ]);
  });

  it('of no station is a fault of the caller: the service would answer with all', async () => {
    const { client, asked } = clientOf(echo);
    await expect(fetchSnotelStations(client, [])).rejects.toThrow(InvariantError);
    expect(asked).toEqual([]);
  });
});
