import { InvariantError, isoInstantSchema, localDateSchema, zoneOf } from '@dawn-patrol/contracts';
import { createHttpClient, type HttpClient } from '@dawn-patrol/ingestion-kit';
import { createMswDispatcher } from '@dawn-patrol/ingestion-kit/testing';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { loadFixture } from './__fixtures__/load-fixture.ts';
import { fetchSnotelDaily } from './fetch-snotel-daily.ts';
import { parseSnotel } from './parse-snotel.ts';

const endDate = localDateSchema.parse('2026-03-08');

function clientOf(answer: () => Response): { client: HttpClient; asked: Request[] } {
  const asked: Request[] = [];
  const handler = http.get('*', ({ request }) => {
    asked.push(request);
    return answer();
  });
  const client = createHttpClient({
    dispatcher: createMswDispatcher([handler]),
    userAgent: 'dawn-patrol-tests (ops@example.org)',
    now: () => isoInstantSchema.parse('2026-03-09T14:20:00Z'),
  });
  return { client, asked };
}

describe('fetching the daily series', () => {
  it('asks once for all stations of the zone and returns the payload as it came', async () => {
    const text = loadFixture('snotel-daily-salt-lake.json');
    const { client, asked } = clientOf(() => HttpResponse.text(text));
    const result = await fetchSnotelDaily(client, zoneOf('provo'), { endDate, days: 14 });
    expect(asked.map((request) => request.url)).toEqual([
      'https://wcc.sc.egov.usda.gov/awdbRestApi/services/v1/data?stationTriplets=820:UT:SNTL,1039:UT:SNTL&elements=WTEQ,SNWD,PREC,TOBS,TMIN,TMAX,TAVG&duration=DAILY&beginDate=2026-02-23&endDate=2026-03-08&periodRef=END&returnFlags=true',
    ]);
    expect(asked[0]?.headers.get('accept')).toBe('application/json');
    expect(result).toMatchObject({ ok: true, value: { source: 'snotel', text } });
    expect(parseSnotel(result.ok ? result.value.text : null)).toMatchObject({ ok: true });
  });

  it.each([
    [1, '2026-03-08'],
    [9, '2026-02-28'],
    [3660, '2016-03-01'],
  ])('of %d days begins at %s', async (days, beginDate) => {
    const { client, asked } = clientOf(() => HttpResponse.json([]));
    await fetchSnotelDaily(client, zoneOf('provo'), { endDate, days });
    expect(new URL(asked[0]?.url ?? '').searchParams.get('beginDate')).toBe(beginDate);
  });

  it("passes on the client's failure", async () => {
    const { client } = clientOf(() => new HttpResponse('busy', { status: 503 }));
    expect(await fetchSnotelDaily(client, zoneOf('provo'), { endDate, days: 7 })).toMatchObject({
      ok: false,
      failure: { kind: 'http-status', status: 503, source: 'snotel' },
    });
  });

  it.each([0, -1, 1.5, Number.NaN, 3661])('of %d days is a fault of the caller', async (days) => {
    const { client, asked } = clientOf(() => HttpResponse.json([]));
    await expect(fetchSnotelDaily(client, zoneOf('provo'), { endDate, days })).rejects.toThrow(
      InvariantError,
    );
    expect(asked).toEqual([]);
  });
});
