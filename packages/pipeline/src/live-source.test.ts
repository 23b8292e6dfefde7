import { createHttpClient, type HttpClient } from '@dawn-patrol/ingestion-kit';
import { createMswDispatcher } from '@dawn-patrol/ingestion-kit/testing';
import { defaultPolicy } from '@dawn-patrol/analysis';
import { addHours, zoneOf, type IsoInstant } from '@dawn-patrol/contracts';
import { instant } from '@dawn-patrol/contracts/testing';
import { openStore, type Store } from '@dawn-patrol/store';
import { http, HttpResponse, type RequestHandler } from 'msw';
import { describe, expect, it } from 'vitest';
import { createLiveSource } from './live-source.ts';
import { createLogger } from './logger.ts';
import { runAll } from './run-all.ts';
import { createRunMemory } from './run-memory.ts';

const uacUrl = 'https://utahavalanchecenter.org/forecast/logan/json';
const pointUrl = 'https://api.weather.gov/points/:point';
const hourlyUrl = 'https://api.weather.gov/gridpoints/SLC/110,200/forecast/hourly';
const alertsUrl = 'https://api.weather.gov/alerts/active';
const snotelUrl = 'https://wcc.sc.egov.usda.gov/awdbRestApi/services/v1/data';

function forecastIssued(at: string, rating: string, id: string) {
  const seconds = String(Date.parse(at) / 1000);
  const rose = Array(24).fill({ Moderate: 4, High: 8 }[rating]).join(',');
  const advisory = {
    date_issued_timestamp: seconds,
    overall_danger_rating: rating,
    overall_danger_rose: rose,
    region: 'Logan',
    Nid: id,
  };
  return { advisories: [{ advisory }] };
}

function weatherUpdated(at: string) {
  const endTime = addHours(instant(at), 1);
  const period = {
    number: 1,
    startTime: at,
    endTime,
    temperature: 20,
    temperatureUnit: 'F',
    windSpeed: '5 mph',
  };
  return { properties: { updateTime: at, periods: [period] } };
}

/** The three services as they answer on a good morning; a test replaces what it needs. */
function services(at: string, changed: RequestHandler[] = []): RequestHandler[] {
  return [
    ...changed,
    http.get(uacUrl, () => HttpResponse.json(forecastIssued(at, 'Moderate', '1'))),
    http.get(pointUrl, () => HttpResponse.json({ properties: { forecastHourly: hourlyUrl } })),
    http.get(hourlyUrl, () => HttpResponse.json(weatherUpdated(at))),
    http.get(alertsUrl, () => HttpResponse.json({ type: 'FeatureCollection', features: [] })),
    http.get(snotelUrl, () => HttpResponse.json([])),
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
  const source = createLiveSource({ client, memory: createRunMemory(store) });
  const logger = createLogger('silent');
  const moment = { asOf, replayOf: null, now: () => asOf };
  const { run } = await runAll({ ...moment, source, policy: defaultPolicy, store, logger, only: ['logan'] });
  const [logan] = run.zones;
  if (logan === undefined) throw new Error('Logan was not run');
  return { logan, asked };
}

const morning = '2026-01-15T13:00:00Z';
const down = (url: string) => http.get(url, () => HttpResponse.error());

describe('a live run', () => {
  it('asks every service once, and keeps what came with its address, time and hash', async () => {
    const store = await openStore({ file: ':memory:' });
    const { logan, asked } = await runLogan(store, morning, services(morning));
    expect(asked.map((url) => new URL(url).pathname.split('/')[1])).toHaveLength(5);
    expect(logan.failures).toEqual([]);
    expect(logan.decision?.sources).toMatchObject({ uac: 'fresh', nws: 'fresh' });
    expect(logan.payloads.map(({ kind, fetchedAt }) => [kind, fetchedAt])).toEqual([
      ['uac-forecast', morning],
      ['nws-hourly', morning],
      ['nws-alerts', morning],
      ['snotel-daily', morning],
    ]);
  });

  it('reports each failing service and decides with what is left', async () => {
    const store = await openStore({ file: ':memory:' });
    const { logan } = await runLogan(store, morning, services(morning, [down(uacUrl), down(pointUrl)]));
    expect(logan.failures.map(({ source, kind }) => [source, kind])).toEqual([
      ['uac', 'network'],
      ['nws', 'network'],
    ]);
    expect(logan.decision).toMatchObject({ action: 'no-alert', sources: { uac: 'missing', nws: 'missing' } });
    expect(logan.decision?.flags).toEqual(['data-gap', 'not-rated']);
  });

  it('does not ask for the forecast again once the day is out, and asks the next morning', async () => {
    const store = await openStore({ file: ':memory:' });
    await runLogan(store, morning, services(morning));
    const later = await runLogan(store, '2026-01-15T13:15:00Z', services(morning));
    expect(later.asked).not.toContain(uacUrl);
    expect(later.asked).not.toContain(hourlyUrl);
    expect(later.logan.decision?.sources.uac).toBe('fresh');
    const nextDay = await runLogan(store, '2026-01-16T12:15:00Z', services(morning));
    expect(nextDay.asked).toContain(uacUrl);
  });

  it('keeps the last good payload of a service that fails, and its age shows', async () => {
    const store = await openStore({ file: ':memory:' });
    await runLogan(store, morning, services(morning));
    const nextDay = '2026-01-16T14:00:00Z';
    const { logan } = await runLogan(store, nextDay, services(nextDay, [down(uacUrl), down(hourlyUrl)]));
    expect(logan.failures.map(({ source }) => source)).toEqual(['uac', 'nws']);
    expect(logan.decision?.sources).toMatchObject({ uac: 'expired', nws: 'expired' });
    expect(logan.decision?.flags).toEqual(['data-gap', 'forecast-expired']);
    expect(logan.alert?.public).toBeNull();
  });

  it('compares a new forecast with the product before it', async () => {
    const store = await openStore({ file: ':memory:' });
    await runLogan(store, morning, services(morning));
    const nextDay = '2026-01-16T13:00:00Z';
    const rise = http.get(uacUrl, () => HttpResponse.json(forecastIssued(nextDay, 'High', '2')));
    const { logan } = await runLogan(store, nextDay, services(nextDay, [rise]));
    expect(logan.decision).toMatchObject({ baseAction: 'auto-send', action: 'auto-send-urgent' });
    expect(logan.decision?.steps[0]).toMatchObject({ rule: 'rapid-rise', outcome: 'matched' });
  });

  it('does not take a recorded day for an earlier live product', async () => {
    const store = await openStore({ file: ':memory:' });
    const { logan } = await runLogan(store, morning, null);
    expect(logan.payloads).toEqual([]);
    expect(zoneOf(logan.zoneId).name).toBe('Logan');
    expect(logan.failures.map(({ kind }) => kind)).toEqual(Array(4).fill('not-configured'));
  });
});
