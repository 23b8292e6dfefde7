import { setTimeout as sleep } from 'node:timers/promises';
import {
  succeed,
  type LocalDate,
  type Result,
  type SourceFailure,
  type Zone,
  type ZoneForecast,
} from '@dawn-patrol/contracts';
import type { FetchedPayload, HttpClient } from '@dawn-patrol/ingestion-kit';
import { parseUacForecasts } from '../forecast/parse-uac-forecasts.ts';
import { fetchUacHistory } from './fetch-uac-history.ts';
import { identityOf, judgeHistoryPage } from './history-progress.ts';

/** Milliseconds between two pages: one request at a time, and not one after the other. Ours; the center names none. */
export const historyPauseMs = 2000;

export interface BackfillOptions {
  /** First day wanted, in the zone's time zone. */
  readonly from: LocalDate;
  readonly maximumPages: number;
  /** Waits before every page but the first. */
  readonly pause?: (milliseconds: number) => Promise<unknown>;
}

/** A page of a zone's past products: as it came, and as it reads. */
export interface HistoryPage {
  readonly page: number;
  readonly payload: FetchedPayload;
  /** Newest first; never empty. The page that reaches `from` also holds products from before it. */
  readonly forecasts: readonly ZoneForecast[];
}

/**
 * A zone's products back to a day, page by page from the newest. It ends with the page whose oldest
 * product is from before `from`, before a page that is empty or repeats what was read, or at
 * `maximumPages`. A failure is yielded and ends it too: what came before stands, the rest is
 * unknown. The first page being empty is such a failure, `empty`.
 */
export async function* backfillUac(
  client: HttpClient,
  zone: Zone,
  { from, maximumPages, pause = sleep }: BackfillOptions,
): AsyncGenerator<Result<HistoryPage, SourceFailure>, void> {
  const seen = new Set<string>();
  for (let page = 0; page < maximumPages; page += 1) {
    if (page > 0) await pause(historyPauseMs);
    const read = await readPage(client, zone, page);
    if (!read.ok) {
      const isEnd = page > 0 && read.failure.kind === 'empty';
      if (!isEnd) yield read;
      return;
    }
    const { forecasts } = read.value;
    const verdict = judgeHistoryPage(forecasts, { from, seen });
    if (verdict === 'repeats') return;
    yield read;
    if (verdict === 'reached') return;
    for (const forecast of forecasts) seen.add(identityOf(forecast));
  }
}

async function readPage(
  client: HttpClient,
  zone: Zone,
  page: number,
): Promise<Result<HistoryPage, SourceFailure>> {
  const fetched = await fetchUacHistory(client, zone, { page });
  if (!fetched.ok) return fetched;
  const { text, url, fetchedAt } = fetched.value;
  const forecasts = parseUacForecasts(text, { zoneId: zone.id });
  return forecasts.ok
    ? succeed({ page, payload: fetched.value, forecasts: forecasts.value })
    : { ok: false, failure: { ...forecasts.failure, url, at: fetchedAt } };
}
