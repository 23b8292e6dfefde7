import type { Result, SourceFailure, Zone } from '@dawn-patrol/contracts';
import type { FetchedPayload } from '@dawn-patrol/ingestion-kit';
import type { AskedKind } from './remembered-payloads.ts';
import { sourceParsers } from './source-parsers.ts';

/**
 * Why a payload cannot be read, or null when it can. An answer that holds nothing is an answer: it
 * is read as such, and nothing older stands in for it.
 */
export function unreadableBecause(
  kind: AskedKind,
  zone: Zone,
  payload: FetchedPayload,
): SourceFailure | null {
  const result = read(kind, zone, payload.text);
  if (result.ok || result.failure.kind === 'empty') return null;
  const { source, url, fetchedAt } = payload;
  return { ...result.failure, source, url, at: fetchedAt };
}

function read(kind: AskedKind, zone: Zone, text: string): Result<unknown, SourceFailure> {
  const { uac, uacObservations, mapLayer, nwsHourly, nwsGrid, nwsAlerts, snotel } = sourceParsers;
  const readers: Record<AskedKind, () => Result<unknown, SourceFailure>> = {
    'uac-forecast': () => uac(text, { zoneId: zone.id }),
    'uac-previous': () => uac(text, { zoneId: zone.id }),
    'uac-observations': () => uacObservations(text),
    'map-layer': () => mapLayer(text),
    'nws-hourly': () => nwsHourly(text),
    'nws-forecast': () => nwsHourly(text),
    'nws-grid': () => nwsGrid(text),
    'nws-alerts': () => nwsAlerts(text),
    'snotel-daily': () => snotel(text),
    'snotel-hourly': () => snotel(text),
  };
  return readers[kind]();
}
