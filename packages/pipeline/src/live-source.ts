import {
  utahZones,
  type ElevationBand,
  type IsoInstant,
  type Result,
  type SourceFailure,
  type Zone,
} from '@dawn-patrol/contracts';
import type { FetchedPayload, HttpClient } from '@dawn-patrol/ingestion-kit';
import { fetchNwsAlerts, fetchNwsAlertsAtom } from '@dawn-patrol/ingestion-nws';
import { fetchSnotelDaily, fetchSnotelHourly } from '@dawn-patrol/ingestion-snotel';
import {
  fetchMapLayer,
  fetchUacForecast,
  fetchUacHistory,
  fetchUacObservations,
  parseUacForecast,
} from '@dawn-patrol/ingestion-uac';
import { fetchBandGrid, fetchHalfDays, fetchHourlyWeather, type WeatherAsk } from './fetch-nws-weather.ts';
import { pacificDate } from './pacific-date.ts';
import type { PointBook } from './point-book.ts';
import { recallOrAsk, type AskedKind } from './remembered-payloads.ts';
import type { RunMemory } from './run-memory.ts';
import {
  notAsked,
  settled,
  type Fetched,
  type PayloadMember,
  type PayloadSource,
  type ZonePayloads,
} from './zone-payloads.ts';

/** Days of station values in one request: what a weak layer is looked for in, and three nights of hours. */
const stationDays = { daily: 21, hourly: 4 } as const;

export interface LiveSourceOptions {
  /** Null when no contact is configured: then nobody is asked, and every source says so. */
  readonly client: HttpClient | null;
  readonly memory: RunMemory;
  readonly book: PointBook;
  /** The same client for one run, when runs have a deadline. */
  readonly clientFor?: (asOf: IsoInstant) => HttpClient;
}

/**
 * The live services. What is young enough is not asked for again; a source that fails keeps its last
 * good payload. Answers that hold for all zones are asked for once a run.
 */
export function createLiveSource(options: LiveSourceOptions): PayloadSource {
  const { client } = options;
  const statewide = createStatewide();
  return {
    zones: utahZones,
    fetchZone: (zone, asOf) =>
      fetchZone({ ...options, client: limited(options, asOf) }, statewide, zone, asOf),
    close: async () => client?.close(),
  };
}

function limited({ client, clientFor }: LiveSourceOptions, asOf: IsoInstant): HttpClient | null {
  return client === null || clientFor === undefined ? client : clientFor(asOf);
}

async function fetchZone(
  options: LiveSourceOptions,
  once: Statewide,
  zone: Zone,
  asOf: IsoInstant,
): Promise<ZonePayloads> {
  const { client, memory, book } = options;
  const ask = (kind: AskedKind, request: (open: HttpClient) => Promise<Fetched>): Promise<Fetched> =>
    recallOrAsk({ memory, zone, kind, asOf }, client === null ? null : () => request(client));
  const span = { endDate: pacificDate(asOf), days: stationDays.daily };
  const hours = { endDate: pacificDate(asOf), days: stationDays.hourly };
  const [uac, uacObservations, mapLayer, weather, nwsAlerts, snotel, snotelHourly] = await Promise.all([
    ask('uac-forecast', (open) => answered(fetchUacForecast(open, zone))),
    ask('uac-observations', (open) => once('observations', asOf, () => answered(fetchUacObservations(open)))),
    ask('map-layer', (open) => once('map-layer', asOf, () => answered(fetchMapLayer(open)))),
    fetchWeather(ask, { book, zone, now: asOf }),
    ask('nws-alerts', (open) => once('alerts', asOf, () => fetchAlerts(open))),
    ask('snotel-daily', (open) => answered(fetchSnotelDaily(open, zone, span))),
    ask('snotel-hourly', (open) => answered(fetchSnotelHourly(open, zone, hours))),
  ]);
  const grids = await fetchGrids(options, zone, asOf);
  const previousUac = await previousOf({ memory, zone, asOf, uac }, () =>
    ask('uac-previous', (open) => answered(fetchUacHistory(open, zone, { page: 0 }))),
  );
  const ofCenter = { uac, previousUac, uacObservations, mapLayer };
  return { ...ofCenter, ...weather, ...grids, nwsAlerts, snotel, snotelHourly };
}

/** The hourly and the 12-hour forecast: one after the other, so that the place is resolved once for both. */
async function fetchWeather(
  ask: (kind: AskedKind, request: (open: HttpClient) => Promise<Fetched>) => Promise<Fetched>,
  place: Omit<WeatherAsk, 'client'>,
): Promise<Pick<ZonePayloads, 'nwsHourly' | 'nwsForecast'>> {
  let asked: Promise<Fetched> | null = null;
  const forecast = () => (asked ??= ask('nws-forecast', (client) => fetchHalfDays({ client, ...place })));
  const nwsHourly = await ask('nws-hourly', (client) => fetchHourlyWeather({ client, ...place }, forecast));
  return { nwsHourly, nwsForecast: await forecast() };
}

const bandByMember = {
  nwsGrid: 'upper',
  nwsGridMiddle: 'middle',
  nwsGridLower: 'lower',
} as const satisfies Partial<Record<PayloadMember, ElevationBand>>;

type GridMember = keyof typeof bandByMember;

/** The raw grids of the zone's places: what the point book knows is recalled by its address. */
async function fetchGrids(
  { client, memory, book }: LiveSourceOptions,
  zone: Zone,
  asOf: IsoInstant,
): Promise<Pick<ZonePayloads, GridMember>> {
  const fetchGrid = async (member: GridMember): Promise<Fetched> => {
    const band = bandByMember[member];
    const known = await book.find({ zoneId: zone.id, band }, asOf);
    const recall = {
      memory,
      zone,
      kind: 'nws-grid',
      asOf,
      url: known?.forecastGridData ?? 'not resolved',
    } as const;
    if (client === null) return recallOrAsk(recall, null);
    return recallOrAsk(recall, async () => {
      const answer = await fetchBandGrid({ client, book, zone, now: asOf }, band);
      return answer === null ? notAsked : settled(answer);
    });
  };
  return {
    nwsGrid: await fetchGrid('nwsGrid'),
    nwsGridMiddle: await fetchGrid('nwsGridMiddle'),
    nwsGridLower: await fetchGrid('nwsGridLower'),
  };
}

/** The alerts as GeoJSON; when that fails the Atom list stands in, and the failure is reported beside it. */
async function fetchAlerts(client: HttpClient): Promise<Fetched> {
  const list = await fetchNwsAlerts(client);
  if (list.ok) return settled(list);
  const feed = await fetchNwsAlertsAtom(client);
  return { payload: feed.ok ? feed.value : null, failure: list.failure };
}

interface PreviousAsk {
  readonly memory: RunMemory;
  readonly zone: Zone;
  readonly asOf: IsoInstant;
  readonly uac: Fetched;
}

/**
 * The product before the current one, from earlier runs. Where none is known, as on a first morning,
 * the center's newest page of history, asked for beside a forecast that was itself just asked for.
 */
async function previousOf(
  { memory, zone, asOf, uac: { payload } }: PreviousAsk,
  askForHistory: () => Promise<Fetched>,
): Promise<Fetched> {
  const current = payload === null ? null : parseUacForecast(payload.text, { zoneId: zone.id });
  if (payload === null || current?.ok !== true) return notAsked;
  const remembered = await memory.previousProduct(zone.id, current.value);
  if (remembered !== null) return { payload: remembered, failure: null };
  if (payload.fetchedAt >= asOf) return askForHistory();
  return { payload: await memory.latestPayload(zone.id, 'uac-previous'), failure: null };
}

/** Asks once for all zones of a run. */
type Statewide = (name: string, asOf: IsoInstant, ask: () => Promise<Fetched>) => Promise<Fetched>;

function createStatewide(): Statewide {
  const answers = new Map<string, { readonly asOf: IsoInstant; readonly answer: Promise<Fetched> }>();
  return (name, asOf, ask) => {
    const known = answers.get(name);
    if (known?.asOf === asOf) return known.answer;
    const answer = ask();
    answers.set(name, { asOf, answer });
    return answer;
  };
}

async function answered(answer: Promise<Result<FetchedPayload, SourceFailure>>): Promise<Fetched> {
  return settled(await answer);
}
