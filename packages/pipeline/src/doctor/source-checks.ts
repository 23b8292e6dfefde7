import {
  epochOf,
  fail,
  succeed,
  toInstant,
  type IsoInstant,
  type Result,
  type SourceFailure,
  type Zone,
} from '@dawn-patrol/contracts';
import type { HttpClient } from '@dawn-patrol/ingestion-kit';
import {
  fetchDwml,
  fetchNwsAlerts,
  fetchNwsForecast,
  fetchNwsGrid,
  fetchNwsHourly,
  fetchNwsPoint,
  parseDwml,
  parseNwsAlerts,
  parseNwsForecast,
  parseNwsGrid,
  parseNwsHourly,
  readNwsPoint,
  resolveNwsPoint,
} from '@dawn-patrol/ingestion-nws';
import { fetchSnotelDaily, fetchSnotelHourly, parseSnotel } from '@dawn-patrol/ingestion-snotel';
import {
  fetchMapLayer,
  fetchUacForecast,
  fetchUacObservations,
  parseMapLayer,
  parseUacForecast,
  parseUacObservations,
} from '@dawn-patrol/ingestion-uac';
import { pacificDate } from '../pacific-date.ts';
import type { PayloadReading, SourceCheck } from './source-check.ts';

/** One look at every address that a run of this zone depends on. */
export function sourceChecks(client: HttpClient, zone: Zone, now: IsoInstant): SourceCheck[] {
  return [...centerChecks(client, zone), ...weatherChecks(client, zone), ...stationChecks(client, zone, now)];
}

function centerChecks(client: HttpClient, zone: Zone): SourceCheck[] {
  return [
    {
      id: 'uac-forecast',
      source: 'uac',
      without: 'The zone is not rated: no alert goes out by itself, and a person must look.',
      ask: () => fetchUacForecast(client, zone),
      read: (text) => reading(parseUacForecast(text, { zoneId: zone.id }), ({ issuedAt }) => [issuedAt, 1]),
    },
    {
      id: 'uac-observations',
      source: 'uac',
      without: 'Avalanches that people report are not seen.',
      ask: () => fetchUacObservations(client),
      read: (text) => reading(parseUacObservations(text), ({ observations }) => [null, observations.length]),
    },
    {
      id: 'map-layer',
      source: 'uac',
      without:
        'There is no second reading of the level, and a warning is known from the weather service only.',
      ask: () => fetchMapLayer(client),
      read: (text) => reading(parseMapLayer(text), ({ zones }) => [null, zones.length]),
    },
  ];
}

function weatherChecks(client: HttpClient, zone: Zone): SourceCheck[] {
  const lost =
    'The weather is missing: the 12-hour forecast stands in, else the DWML document, else it is a data gap.';
  return [
    {
      id: 'nws-point',
      source: 'nws',
      without: lost,
      ask: () => fetchNwsPoint(client, zone),
      read: (text) => reading(readNwsPoint(text), () => [null, 1]),
    },
    {
      id: 'nws-hourly',
      source: 'nws',
      without: lost,
      ask: () => fetchNwsHourly(client, zone),
      read: (text) => reading(parseNwsHourly(text), ({ updatedAt, hours }) => [updatedAt, hours.length]),
    },
    {
      id: 'nws-forecast',
      source: 'nws',
      without: 'Only the DWML document is left to stand in for the hourly forecast.',
      ask: async () => {
        const point = await resolveNwsPoint(client, zone);
        return point.ok ? fetchNwsForecast(client, point.value) : fail(point.failure);
      },
      read: (text) => reading(parseNwsForecast(text), ({ updatedAt, hours }) => [updatedAt, hours.length]),
    },
    {
      id: 'nws-grid',
      source: 'nws',
      without: 'Amounts of snow and rain are not known.',
      ask: async () => {
        const point = await resolveNwsPoint(client, zone);
        return point.ok ? fetchNwsGrid(client, point.value) : fail(point.failure);
      },
      read: (text) =>
        reading(parseNwsGrid(text), ({ updatedAt, layers }) => [
          updatedAt,
          Object.values(layers).flat().length,
        ]),
    },
    {
      id: 'nws-alerts',
      source: 'nws',
      without: 'Whether an official warning is in force cannot be evaluated; the Atom list stands in.',
      ask: () => fetchNwsAlerts(client),
      read: (text) => reading(parseNwsAlerts(text), ({ updatedAt, alerts }) => [updatedAt, alerts.length]),
    },
    {
      id: 'dwml',
      source: 'nws',
      without: 'There is nothing to fall back on when the weather API fails.',
      ask: () => fetchDwml(client, zone),
      read: (text) => reading(parseDwml(text), ({ updatedAt, hours }) => [updatedAt, hours.length]),
    },
  ];
}

function stationChecks(client: HttpClient, zone: Zone, now: IsoInstant): SourceCheck[] {
  const endDate = pacificDate(now);
  const read = (text: string): Result<PayloadReading, SourceFailure> =>
    reading(parseSnotel(text), ({ stations }) => [
      newest(stations.flatMap(({ days, hours }) => [...days, ...hours].map(({ endsAt }) => endsAt))),
      stations.length,
    ]);
  return [
    {
      id: 'snotel-daily',
      source: 'snotel',
      without: 'New snow and its water cannot be measured: a data gap.',
      ask: () => fetchSnotelDaily(client, zone, { endDate, days: 3 }),
      read,
    },
    {
      id: 'snotel-hourly',
      source: 'snotel',
      without: 'Snow of the last hours is not seen; the daily values are.',
      ask: () => fetchSnotelHourly(client, zone, { endDate, days: 2 }),
      read,
    },
  ];
}

function reading<Value>(
  result: Result<Value, SourceFailure>,
  facts: (value: Value) => readonly [IsoInstant | null, number],
): Result<PayloadReading, SourceFailure> {
  if (!result.ok) return result;
  const [newestAt, entries] = facts(result.value);
  return succeed({ newestAt, entries });
}

function newest(moments: readonly IsoInstant[]): IsoInstant | null {
  return moments.length === 0 ? null : toInstant(Math.max(...moments.map(epochOf)));
}
