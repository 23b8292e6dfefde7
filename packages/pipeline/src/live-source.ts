import {
  addHours,
  hoursBetween,
  utahZones,
  type IsoInstant,
  type Result,
  type SourceFailure,
  type Zone,
} from '@dawn-patrol/contracts';
import type { FetchedPayload, HttpClient } from '@dawn-patrol/ingestion-kit';
import { fetchNwsAlerts, fetchNwsHourly } from '@dawn-patrol/ingestion-nws';
import { fetchSnotelDaily } from '@dawn-patrol/ingestion-snotel';
import { fetchUacForecast, parseUacForecast, shouldPollUac } from '@dawn-patrol/ingestion-uac';
import type { PayloadKind } from '@dawn-patrol/store';
import { pacificDate } from './pacific-date.ts';
import type { RunMemory } from './run-memory.ts';
import { mapMembers, notAsked, type Fetched, type PayloadSource } from './zone-payloads.ts';

type Answer = Result<FetchedPayload, SourceFailure>;

/**
 * A payload younger than this is not asked for again, in hours. Weather forecasts change every few
 * hours, daily station values once a day; alerts are asked for at every run.
 */
const keepForHours: Partial<Record<AskedKind, number>> = { 'nws-hourly': 0.5, 'snotel-daily': 1 };

/** Days of station values in one request: enough for a week's change. */
const snotelDays = 8;

export interface LiveSourceOptions {
  /** Null when no contact is configured: then nobody is asked, and every source says so. */
  readonly client: HttpClient | null;
  readonly memory: RunMemory;
}

/**
 * The live services. A source that fails keeps its last good payload, whose own times say how old
 * it is, and the failure is reported beside it. The forecast is not asked for again once the day's
 * product is out.
 */
export function createLiveSource({ client, memory }: LiveSourceOptions): PayloadSource {
  let alerts: { readonly asOf: IsoInstant; readonly answer: Promise<Answer> } | null = null;
  /** One request for all zones of a run. */
  const statewideAlerts = (open: HttpClient, asOf: IsoInstant): Promise<Answer> => {
    if (alerts?.asOf !== asOf) alerts = { asOf, answer: fetchNwsAlerts(open) };
    return alerts.answer;
  };
  return {
    zones: utahZones,
    fetchZone: async (zone, asOf) => {
      const ask = (kind: AskedKind, request: (open: HttpClient) => Promise<Answer>): Promise<Fetched> =>
        askOrRemember({ client, memory, zone, kind, asOf, request });
      const [uac, nwsHourly, nwsAlerts, snotel] = await Promise.all([
        ask('uac-forecast', (open) => fetchUacForecast(open, zone)),
        ask('nws-hourly', (open) => fetchNwsHourly(open, zone)),
        ask('nws-alerts', (open) => statewideAlerts(open, asOf)),
        ask('snotel-daily', (open) =>
          fetchSnotelDaily(open, zone, { endDate: pacificDate(asOf), days: snotelDays }),
        ),
      ]);
      const previousUac = await previousOf(memory, zone, uac);
      const asked = { uac, previousUac, nwsHourly, nwsAlerts, snotel };
      return { ...mapMembers(() => notAsked), ...asked };
    },
    close: async () => client?.close(),
  };
}

interface Ask {
  readonly client: HttpClient | null;
  readonly memory: RunMemory;
  readonly zone: Zone;
  readonly kind: AskedKind;
  readonly asOf: IsoInstant;
  readonly request: (client: HttpClient) => Promise<Answer>;
}

async function askOrRemember({ client, memory, zone, kind, asOf, request }: Ask): Promise<Fetched> {
  const remembered = await memory.latestPayload(zone.id, kind);
  if (client === null) return { payload: remembered, failure: notConfigured(kind, asOf) };
  if (remembered !== null && (await isEnough(memory, zone, kind, remembered, asOf))) {
    return { payload: remembered, failure: null };
  }
  const answer = await request(client);
  if (answer.ok) return { payload: answer.value, failure: null };
  return { payload: remembered, failure: answer.failure };
}

/**
 * True when asking again would only burden the service. A run starts on the minute and its answers
 * come a little later, so a payload counts as a minute older than it is.
 */
async function isEnough(
  memory: RunMemory,
  zone: Zone,
  kind: AskedKind,
  remembered: FetchedPayload,
  asOf: IsoInstant,
): Promise<boolean> {
  const lastPolledAt = addHours(remembered.fetchedAt, -1 / 60);
  if (kind === 'uac-forecast') {
    const latestIssuedAt = (await memory.latestForecast(zone.id))?.issuedAt ?? null;
    return !shouldPollUac({ now: asOf, latestIssuedAt, zone, lastPolledAt });
  }
  return hoursBetween(lastPolledAt, asOf) < (keepForHours[kind] ?? 0);
}

async function previousOf(memory: RunMemory, zone: Zone, { payload }: Fetched): Promise<Fetched> {
  const current = payload === null ? null : parseUacForecast(payload.text, { zoneId: zone.id });
  if (current?.ok !== true) return notAsked;
  return { payload: await memory.previousProduct(zone.id, current.value), failure: null };
}

const sourceByKind = {
  'uac-forecast': 'uac',
  'nws-hourly': 'nws',
  'nws-alerts': 'nws',
  'snotel-daily': 'snotel',
} as const satisfies Partial<Record<PayloadKind, SourceFailure['source']>>;

/** What the live services are asked for. */
type AskedKind = keyof typeof sourceByKind;

function notConfigured(kind: AskedKind, at: IsoInstant): SourceFailure {
  return {
    kind: 'not-configured',
    source: sourceByKind[kind],
    at,
    message:
      'Nobody was asked: the services want a contact in the User-Agent. Set DAWN_CONTACT to a mail or web address.',
  };
}
