import {
  addHours,
  hoursBetween,
  type IsoInstant,
  type SourceFailure,
  type Zone,
} from '@dawn-patrol/contracts';
import type { FetchedPayload } from '@dawn-patrol/ingestion-kit';
import { shouldPollUac } from '@dawn-patrol/ingestion-uac';
import type { PayloadKind } from '@dawn-patrol/store';
import { unreadableBecause } from './is-readable.ts';
import type { RunMemory } from './run-memory.ts';
import type { Fetched } from './zone-payloads.ts';

/** What the live services are asked for. */
export type AskedKind =
  | 'uac-forecast'
  | 'uac-previous'
  | 'uac-observations'
  | 'map-layer'
  | 'nws-hourly'
  | 'nws-forecast'
  | 'nws-grid'
  | 'nws-alerts'
  | 'snotel-daily'
  | 'snotel-hourly';

/**
 * A payload younger than this is not asked for again, in hours: weather forecasts change every few
 * hours, station values once a day or an hour, reports a few times a day. Alerts are asked for at
 * every run, and the forecast by the center's own rules.
 */
const keepForHours: Partial<Record<PayloadKind, number>> = {
  'nws-hourly': 0.5,
  'nws-forecast': 1,
  'nws-grid': 0.75,
  'snotel-daily': 1,
  'snotel-hourly': 0.5,
  'uac-observations': 1,
  'uac-previous': 12,
  'map-layer': 0.25,
};

export interface Recall {
  readonly memory: RunMemory;
  readonly zone: Zone;
  readonly kind: AskedKind;
  readonly asOf: IsoInstant;
  /** Tells apart payloads of one kind. */
  readonly url?: string;
}

/**
 * What an earlier run read, or what `ask` brings when that is too old. When asking fails, or brings
 * what cannot be read, the last good payload stands in, whose own times say how old it is; the
 * failure is reported beside it, and what could not be read is kept too.
 */
export async function recallOrAsk(recall: Recall, ask: (() => Promise<Fetched>) | null): Promise<Fetched> {
  const { memory, zone, kind, asOf, url } = recall;
  const latest = await memory.latestPayload(zone.id, kind, url);
  const remembered = latest !== null && unreadableBecause(kind, zone, latest) === null ? latest : null;
  if (ask === null) return { payload: remembered, failure: notConfigured(kind, asOf) };
  if (remembered !== null && (await isEnough(recall, remembered))) {
    return { payload: remembered, failure: null };
  }
  const { payload, failure } = await ask();
  if (payload === null) return { payload: remembered, failure };
  const unreadable = unreadableBecause(kind, zone, payload);
  if (unreadable === null || remembered === null) return { payload, failure };
  return { payload: remembered, failure: unreadable, rejected: payload };
}

/**
 * True when asking again would only burden the service. A run starts on the minute and its answers
 * come a little later, so a payload counts as a minute older than it is.
 */
async function isEnough({ memory, zone, kind, asOf }: Recall, remembered: FetchedPayload): Promise<boolean> {
  const lastPolledAt = addHours(remembered.fetchedAt, -1 / 60);
  if (kind === 'uac-forecast') {
    const latestIssuedAt = (await memory.latestForecast(zone.id))?.issuedAt ?? null;
    return !shouldPollUac({ now: asOf, latestIssuedAt, zone, lastPolledAt });
  }
  return hoursBetween(lastPolledAt, asOf) < (keepForHours[kind] ?? 0);
}

function notConfigured(kind: AskedKind, at: IsoInstant): SourceFailure {
  const source = kind.startsWith('nws') ? 'nws' : kind.startsWith('snotel') ? 'snotel' : 'uac';
  const message =
    'Nobody was asked: the services want a contact in the User-Agent. Set DAWN_CONTACT to a mail or web address.';
  return { kind: 'not-configured', source, at, message };
}
