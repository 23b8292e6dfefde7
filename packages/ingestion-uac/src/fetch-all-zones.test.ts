import { instant } from '@dawn-patrol/contracts/testing';
import { createHttpClient } from '@dawn-patrol/ingestion-kit';
import { createMswDispatcher } from '@dawn-patrol/ingestion-kit/testing';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { load } from './__fixtures__/load.ts';
import { fetchMapLayer } from './map-layer/fetch-map-layer.ts';
import { parseMapLayer } from './map-layer/parse-map-layer.ts';
import { fetchUacObservations } from './observations/fetch-uac-observations.ts';
import { parseUacObservations } from './observations/parse-uac-observations.ts';

const now = () => instant('2026-03-06T14:20:00Z');
const userAgent = 'dawn-patrol-tests (ops@example.org)';

it.each([
  [
    'field observations',
    'https://utahavalanchecenter.org/observations/all/json',
    'uac-observations.json',
    fetchUacObservations,
    parseUacObservations,
  ],
  [
    'the map layer',
    'https://api.avalanche.org/v2/public/products/map-layer/UAC',
    'map-layer-2026-04-01.json',
    fetchMapLayer,
    parseMapLayer,
  ],
] as const)(
  '%s are read at %s as JSON, and what comes can be parsed',
  async (_what, url, name, fetchIt, parse) => {
    const handler = http.get(url, ({ request }) => {
      expect(request.headers.get('accept')).toBe('application/json');
      return HttpResponse.text(load(name));
    });
    const client = createHttpClient({ dispatcher: createMswDispatcher([handler]), userAgent, now });
    const fetched = await fetchIt(client);
    expect(fetched).toMatchObject({ ok: true, value: { source: 'uac', url } });
    expect(parse(fetched.ok ? fetched.value.text : null).ok).toBe(true);
  },
);
