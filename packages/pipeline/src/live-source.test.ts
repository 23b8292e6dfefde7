import { createHttpClient, type HttpClient } from '@dawn-patrol/ingestion-kit';
import { createMswDispatcher } from '@dawn-patrol/ingestion-kit/testing';
import { defaultPolicy } from '@dawn-patrol/analysis';
import type { IsoInstant } from '@dawn-patrol/contracts';
import { instant } from '@dawn-patrol/contracts/testing';
import { openStore, type Store } from '@dawn-patrol/store';
import { http, HttpResponse, type RequestHandler } from 'msw';
import { describe, expect, it } from 'vitest';
import { createLiveSource } from './live-source.ts';
import { createLogger } from './logger.ts';
import { createPointBook } from './point-book.ts';
import { runAll } from './run-all.ts';
import { createRunMemory } from './run-memory.ts';
import {
  alertList,
  dwml,
  forecastIssued,
  gridUpdated,
  halfDaysUpdated,
  pointAnswer,
  weatherUpdated,
} from './test-payloads.ts';

const uacUrl = 'https://utahavalanchecenter.org/forecast/logan/json';
const historyUrl = 'https://utahavalanchecenter.org/api/forecasts/logan';
const pointUrl = 'https://api.weather.gov/points/:point';
const gridUrl = 'https://api.weather.gov/gridpoints/SLC/110,200';
const hourlyUrl = `${gridUrl}/forecast/hourly`;
const forecastUrl = `${gridUrl}/forecast`;
const alertsUrl = 'https://api.weather.gov/alerts/active';
const dwmlUrl = 'https://forecast.weather.gov/MapClick.php';

/** The services as they answer on a good morning; a test replaces what it needs. */
function services(at: string, changed: RequestHandler[] = []): RequestHandler[] {
  return [
    ...changed,
    http.get(uacUrl, () => HttpResponse.json(forecastIssued('logan', at, 'Moderate', '1'))),
    http.get(historyUrl, () => HttpResponse.json({ forecasts: [] })),
    http.get('https://utahavalanchecenter.org/observations/all/json', () => HttpResponse.json([])),
    http.get('https://api.avalanche.org/*', () =>
      HttpResponse.json({ type: 'FeatureCollection', features: [] }),
    ),
    http.get(pointUrl, () => HttpResponse.json(pointAnswer('SLC', 110, 200))),
    http.get(hourlyUrl, () => HttpResponse.json(weatherUpdated(at))),
    http.get(forecastUrl, () => HttpResponse.json(halfDaysUpdated(at))),
    http.get(gridUrl, () => HttpResponse.json(gridUpdated(at))),
    http.get(alertsUrl, () => HttpResponse.json(alertList(at))),
    http.get('https://wcc.sc.egov.usda.gov/*', () => HttpResponse.json([])),
  ];
}

function clientFor(handlers: RequestHandler[], asked: string[], now: IsoInstant): HttpClient {
  const client = createHttpClient({
    dispatcher: createMswDispatcher(handlers),
    userAgent: 'dawn-patrol-test (ops@example.org)',
    now: () => now,
  });
  return {
    ...client,
    get: (request) => {
      asked.push(request.url);
      return client.get(request);
    },
  };
}

/** One live run of Logan at a moment. */
async function runLogan(store: Store, at: string, handlers: RequestHandler[] | null) {
  const asOf = instant(at);
  const asked: string[] = [];
  const client = handlers === null ? null : clientFor(handlers, asked, asOf);
  const source = createLiveSource({ client, memory: createRunMemory(store), book: createPointBook(store) });
  const logger = createLogger('silent');
  const moment = { asOf, replayOf: null, now: () => asOf };
  const { run } = await runAll({ ...moment, source, policy: defaultPolicy, store, logger, only: ['logan'] });
  const [logan] = run.zones;
  if (logan === undefined) throw new Error('Logan was not run');
  if (logan.error !== null) throw new Error(logan.error);
  return { logan, asked };
}

const morning = '2026-01-15T13:00:00Z';
const down = (url: string) => http.get(url, () => HttpResponse.error());
const faults = (logan: Awaited<ReturnType<typeof runLogan>>['logan']) =>
  logan.failures.map(({ source, kind }) => `${source} ${kind}`);

describe('a live run', () => {
  it('asks for everything once, and keeps what came with its address, time and hash', async () => {
    const store = await openStore({ file: ':memory:' });
    const { logan, asked } = await runLogan(store, morning, services(morning));
    expect(asked.filter((url) => url === uacUrl || url === hourlyUrl)).toHaveLength(2);
    expect(asked.filter((url) => url.includes('/points/'))).toHaveLength(3);
    expect(logan.failures).toEqual([]);
    expect(logan.decision?.sources).toMatchObject({ uac: 'fresh', nws: 'fresh' });
    expect(logan.payloads.map(({ kind }) => kind)).toEqual([
      'uac-forecast',
      'uac-previous',
      'nws-hourly',
      'nws-forecast',
      'nws-grid',
      'nws-grid',
      'nws-grid',
      'nws-alerts',
      'snotel-daily',
      'snotel-hourly',
      'uac-observations',
      'map-layer',
    ]);
    expect(
      logan.payloads.every(
        ({ fetchedAt, headers }) => fetchedAt === morning && headers?.['content-type'] !== undefined,
      ),
    ).toBe(true);
  });

  it('reports each failing service and decides with what is left', async () => {
    const store = await openStore({ file: ':memory:' });
    const broken = [down(uacUrl), down(pointUrl), down(dwmlUrl)];
    const { logan } = await runLogan(store, morning, services(morning, broken));
    expect(faults(logan)).toEqual(['uac network', ...Array(5).fill('nws network')]);
    expect(logan.decision).toMatchObject({ action: 'no-alert', sources: { uac: 'missing', nws: 'missing' } });
    expect(logan.decision?.flags).toEqual(['data-gap', 'not-rated']);
  });

  it('takes the 12-hour forecast when the hourly one fails, asks for it once, and says that it did', async () => {
    const store = await openStore({ file: ':memory:' });
    const problem = {
      title: 'Service Unavailable',
      type: 'https://api.weather.gov/problems/ForecastGridExpired',
    };
    const expired = http.get(hourlyUrl, () => HttpResponse.json(problem, { status: 503 }));
    const { logan, asked } = await runLogan(store, morning, services(morning, [expired, down(dwmlUrl)]));
    expect(faults(logan)).toEqual(['nws http-status']);
    expect(asked.filter((url) => url === forecastUrl)).toHaveLength(1);
    expect(asked.some((url) => url.startsWith(dwmlUrl))).toBe(false);
    expect(logan.payloads.find(({ kind }) => kind === 'nws-hourly')?.url).toBe(forecastUrl);
    expect(logan.decision?.sources.nws).toBe('fresh');
    expect(logan.decision?.assessment.notes.map(({ code }) => code)).toContain('weather-by-half-days');
  });

  it('takes the DWML document when the API fails, and says that it did', async () => {
    const store = await openStore({ file: ':memory:' });
    const document = http.get(dwmlUrl, () => HttpResponse.xml(dwml(morning)));
    const { logan } = await runLogan(
      store,
      morning,
      services(morning, [down(hourlyUrl), down(forecastUrl), down(gridUrl), document]),
    );
    expect(faults(logan)).toContain('nws network');
    expect(logan.payloads.find(({ kind }) => kind === 'nws-hourly')?.url).toContain('MapClick.php');
    expect(logan.decision?.sources.nws).toBe('fresh');
  });

  it('takes the Atom list when the alerts fail', async () => {
    const store = await openStore({ file: ':memory:' });
    const feed = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:cap="urn:oasis:names:tc:emergency:cap:1.2"><id>x</id><updated>${morning}</updated></feed>`;
    const asAtom = http.get(`${alertsUrl}.atom`, () => HttpResponse.xml(feed));
    const { logan } = await runLogan(store, morning, services(morning, [down(alertsUrl), asAtom]));
    expect(faults(logan)).toEqual(['nws network']);
    const warning = logan.decision?.steps.find(({ rule }) => rule === 'official-warning');
    expect(warning?.outcome).toBe('not-matched');
  });

  it('resolves a place once a week, and again when the service has moved it', async () => {
    const store = await openStore({ file: ':memory:' });
    await runLogan(store, morning, services(morning));
    const points = async (at: string, changed: RequestHandler[] = []) =>
      (await runLogan(store, at, services(at, changed))).asked.filter((url) => url.includes('/points/'));
    expect(await points('2026-01-16T13:00:00Z')).toEqual([]);
    const moved = http.get(hourlyUrl, () => HttpResponse.json({ title: 'Not Found' }, { status: 404 }), {
      once: true,
    });
    expect(await points('2026-01-17T13:00:00Z', [moved])).toHaveLength(1);
    expect(await points('2026-01-23T13:00:00Z')).toHaveLength(2);
  });

  it('does not ask for the forecast again once the day is out, and asks the next morning', async () => {
    const store = await openStore({ file: ':memory:' });
    await runLogan(store, morning, services(morning));
    const later = await runLogan(store, '2026-01-15T13:15:00Z', services(morning));
    expect(later.asked.map((url) => new URL(url).pathname)).toEqual([
      '/v2/public/products/map-layer/UAC',
      '/alerts/active',
    ]);
    expect(later.logan.decision?.sources.uac).toBe('fresh');
    const nextDay = await runLogan(store, '2026-01-16T12:15:00Z', services(morning));
    expect(nextDay.asked).toContain(uacUrl);
  });

  it('keeps the last good payload of a service that fails, and its age shows', async () => {
    const store = await openStore({ file: ':memory:' });
    await runLogan(store, morning, services(morning));
    const nextDay = '2026-01-16T14:00:00Z';
    const broken = [uacUrl, hourlyUrl, forecastUrl, gridUrl, dwmlUrl].map(down);
    const { logan } = await runLogan(store, nextDay, services(nextDay, broken));
    expect(faults(logan)).toEqual(['uac network', ...Array(5).fill('nws network')]);
    expect(logan.decision?.sources).toMatchObject({ uac: 'expired', nws: 'expired' });
    expect(logan.decision?.flags).toEqual(['data-gap', 'forecast-expired']);
    expect(logan.alert?.public).toBeNull();
    const repaired = await runLogan(store, '2026-01-16T14:15:00Z', services('2026-01-16T13:30:00Z'));
    expect(repaired.logan.failures).toEqual([]);
    expect(repaired.logan.decision?.sources).toMatchObject({ uac: 'fresh', nws: 'fresh' });
  });

  it('asks for the history of a zone on its first morning alone, and compares with the product before', async () => {
    const store = await openStore({ file: ':memory:' });
    const page = http.get(historyUrl, () =>
      HttpResponse.json({
        forecasts: [
          { forecast: { Nid: '9', Region: 'Logan', Date: '2026/01/15', 'Overall Danger Rating': 'High' } },
          {
            forecast: {
              Nid: '8',
              Region: 'Logan',
              Date: 'Wednesday, January 14, 2026 - 6:30am',
              'Overall Danger Rating': 'Moderate',
            },
          },
        ],
      }),
    );
    const high = http.get(uacUrl, () => HttpResponse.json(forecastIssued('logan', morning, 'High', '9')));
    const first = await runLogan(store, morning, services(morning, [page, high]));
    expect(first.logan.decision?.steps[0]).toMatchObject({
      rule: 'rapid-rise',
      outcome: 'matched',
      evidence: { fromLevel: 2, toLevel: 4, fromProductId: '8' },
    });
    const later = await runLogan(store, '2026-01-15T13:15:00Z', services(morning, [page, high]));
    expect(later.asked.filter((url) => url.startsWith(historyUrl))).toEqual([]);
    expect(later.logan.decision?.steps[0]).toMatchObject({ outcome: 'matched' });
    const nextDay = '2026-01-16T13:00:00Z';
    const newer = http.get(uacUrl, () => HttpResponse.json(forecastIssued('logan', nextDay, 'High', '10')));
    const second = await runLogan(store, nextDay, services(nextDay, [page, newer]));
    expect(second.asked.filter((url) => url.startsWith(historyUrl))).toEqual([]);
    expect(second.logan.decision?.steps[0]).toMatchObject({ outcome: 'not-matched' });
  });

  it('compares a new forecast with the product before it', async () => {
    const store = await openStore({ file: ':memory:' });
    await runLogan(store, morning, services(morning));
    const nextDay = '2026-01-16T13:00:00Z';
    const rise = http.get(uacUrl, () => HttpResponse.json(forecastIssued('logan', nextDay, 'High', '2')));
    const { logan } = await runLogan(store, nextDay, services(nextDay, [rise]));
    expect(logan.decision).toMatchObject({ baseAction: 'auto-send', action: 'auto-send-urgent' });
    expect(logan.decision?.steps[0]).toMatchObject({ rule: 'rapid-rise', outcome: 'matched' });
  });

  it('asks nobody without a contact, and says so for each source', async () => {
    const store = await openStore({ file: ':memory:' });
    const { logan, asked } = await runLogan(store, morning, null);
    expect(asked).toEqual([]);
    expect(logan.payloads).toEqual([]);
    expect(new Set(logan.failures.map(({ kind }) => kind))).toEqual(new Set(['not-configured']));
    expect(new Set(logan.failures.map(({ source }) => source))).toEqual(new Set(['uac', 'nws', 'snotel']));
  });
});
