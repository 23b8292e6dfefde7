import { localDateSchema, zoneOf, type Result, type SourceFailure } from '@dawn-patrol/contracts';
import { instant } from '@dawn-patrol/contracts/testing';
import { createHttpClient } from '@dawn-patrol/ingestion-kit';
import { createMswDispatcher } from '@dawn-patrol/ingestion-kit/testing';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { backfillUac, historyPauseMs, type HistoryPage } from './backfill-uac.ts';

type Answer = (page: number) => Response;

/** Pages of two products a day apart, the newest of 6 March 2026. */
const days: Answer = (page) => pageOf([6 - page * 2, 5 - page * 2]);

function pageOf(dates: readonly number[]) {
  return HttpResponse.json({
    forecasts: dates.map((date) => ({
      forecast: { Nid: String(100 + date), Region: 'Logan', Date: `2026/03/0${date}` },
    })),
  });
}

/** Runs a backfill to its end; `events` are the requests and the waits in their order. */
async function run(answer: Answer, options: { from?: string; maximumPages?: number } = {}) {
  const events: string[] = [];
  const dispatcher = createMswDispatcher([
    http.get('https://utahavalanchecenter.org/api/forecasts/:slug', ({ request, params }) => {
      const page = new URL(request.url).searchParams.get('page');
      events.push(`${String(params['slug'])} ${page} ${request.headers.get('accept')}`);
      return answer(Number(page));
    }),
  ]);
  const now = () => instant('2026-03-06T15:00:00Z');
  const userAgent = 'dawn-patrol-tests (ops@example.org)';
  const client = createHttpClient({ dispatcher, userAgent, now });
  const pages = backfillUac(client, zoneOf('logan'), {
    from: localDateSchema.parse(options.from ?? '2026-03-01'),
    maximumPages: options.maximumPages ?? 10,
    pause: async (milliseconds) => {
      events.push(`wait ${milliseconds}`);
    },
  });
  const results: Result<HistoryPage, SourceFailure>[] = [];
  for await (const result of pages) results.push(result);
  const products = results.flatMap((result) =>
    result.ok ? result.value.forecasts.map(({ productId }) => productId) : result.failure.kind,
  );
  return { events, results, products };
}

describe('a backfill', () => {
  it('reads page by page from the newest, one at a time, with a pause before each but the first', async () => {
    const { events, products } = await run(days, { from: '2026-03-03' });
    expect(products).toEqual(['106', '105', '104', '103', '102', '101']);
    expect(events).toEqual([
      'logan 0 application/json',
      `wait ${historyPauseMs}`,
      'logan 1 application/json',
      `wait ${historyPauseMs}`,
      'logan 2 application/json',
    ]);
  });

  it('yields each page as it came, with its number', async () => {
    const { results } = await run(days, { maximumPages: 2 });
    expect(results).toMatchObject([
      { ok: true, value: { page: 0, payload: { status: 200, source: 'uac' } } },
      { ok: true, value: { page: 1, payload: { url: expect.stringMatching(/logan\?page=1$/) } } },
    ]);
  });

  it('ends with the page that reaches back before the day', async () => {
    expect((await run(days, { from: '2026-03-06' })).products).toEqual(['106', '105']);
  });

  it('ends before an empty page, without a failure', async () => {
    const answer: Answer = (page) => (page < 2 ? days(page) : HttpResponse.json({ forecasts: [] }));
    expect((await run(answer)).products).toEqual(['106', '105', '104', '103']);
  });

  it('that finds nothing at all says so: an empty first page is a failure', async () => {
    expect((await run(() => HttpResponse.json({ forecasts: [] }))).products).toEqual(['empty']);
  });

  it('ends when the server answers every page alike', async () => {
    const { products, events } = await run(() => pageOf([6, 5]));
    expect(products).toEqual(['106', '105']);
    expect(events).toHaveLength(3);
  });

  it('goes on over pages that overlap, as they do when a product comes out meanwhile', async () => {
    const pages = [
      [6, 5],
      [5, 4],
      [4, 3],
    ];
    const answer: Answer = (page) => pageOf(pages[page] ?? []);
    expect((await run(answer)).products).toEqual(['106', '105', '105', '104', '104', '103']);
  });

  it('never asks for more than the pages allowed', async () => {
    expect((await run(days, { maximumPages: 1 })).products).toEqual(['106', '105']);
    expect((await run(days, { maximumPages: 0 })).events).toEqual([]);
  });

  it.each([
    ['a refusal', () => HttpResponse.html('<html>Just a moment</html>', { status: 403 }), 'http-status'],
    ['a page of HTML', () => HttpResponse.html('<!DOCTYPE html><html></html>'), 'not-json'],
    ['another format', () => HttpResponse.json({ error: 'no' }), 'schema-mismatch'],
    [
      'another zone',
      () => HttpResponse.json({ forecasts: [{ forecast: { Region: 'Moab' } }] }),
      'zone-mismatch',
    ],
  ] as const)('ends with %s as a failure, after what it has read', async (_what, failing, kind) => {
    const { results, products, events } = await run((page) => (page === 0 ? days(page) : failing()));
    expect(products).toEqual(['106', '105', kind]);
    expect(results.at(-1)).toMatchObject({
      ok: false,
      failure: { source: 'uac', url: expect.stringContaining('page=1'), at: '2026-03-06T15:00:00Z' },
    });
    expect(events).toHaveLength(3);
  });
});
