import { zoneOf } from '@dawn-patrol/contracts';
import { instant } from '@dawn-patrol/contracts/testing';
import { createHttpClient } from '@dawn-patrol/ingestion-kit';
import { createMswDispatcher } from '@dawn-patrol/ingestion-kit/testing';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { payloadWith } from '../__fixtures__/build-advisory.ts';
import { fetchUacForecast } from './fetch-uac-forecast.ts';
import { parseUacForecast } from './parse-uac-forecasts.ts';

const url = 'https://utahavalanchecenter.org/forecast/:slug/json';

function clientOf(handler: Parameters<typeof http.get>[1]) {
  const dispatcher = createMswDispatcher([http.get(url, handler)]);
  const now = () => instant('2026-03-06T14:20:00Z');
  return createHttpClient({ dispatcher, userAgent: 'dawn-patrol-tests (ops@example.org)', now });
}

it('reads the address of the zone as JSON, and what comes can be parsed', async () => {
  const client = clientOf(({ request, params }) => {
    expect(request.headers.get('accept')).toBe('application/json');
    expect(params['slug']).toBe('salt-lake');
    return HttpResponse.json(payloadWith({ region: 'Salt Lake' }) as object);
  });
  const fetched = await fetchUacForecast(client, zoneOf('salt-lake'));
  const text = fetched.ok ? fetched.value.text : null;
  expect(parseUacForecast(text, { zoneId: 'salt-lake' })).toMatchObject({
    ok: true,
    value: { zoneId: 'salt-lake' },
  });
});

it('hands on the failure of the client: a challenge page is an http-status', async () => {
  const client = clientOf(() => HttpResponse.html('<html>Just a moment</html>', { status: 403 }));
  expect(await fetchUacForecast(client, zoneOf('logan'))).toMatchObject({
    ok: false,
    failure: {
      kind: 'http-status',
      status: 403,
      source: 'uac',
      url: 'https://utahavalanchecenter.org/forecast/logan/json',
    },
  });
});
