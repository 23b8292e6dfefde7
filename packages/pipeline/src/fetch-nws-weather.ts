import { succeed, type IsoInstant, type Result, type SourceFailure, type Zone } from '@dawn-patrol/contracts';
import type { FetchedPayload, HttpClient } from '@dawn-patrol/ingestion-kit';
import {
  fetchDwml,
  fetchNwsForecast,
  fetchNwsGrid,
  fetchNwsHourly,
  resolveNwsPoint,
  shouldResolveAgain,
  weatherPointsOf,
  type NwsPoint,
  type WeatherPoint,
} from '@dawn-patrol/ingestion-nws';
import type { PointBook } from './point-book.ts';
import { notAsked, settled, type Fetched } from './zone-payloads.ts';

type Answer = Result<FetchedPayload, SourceFailure>;

export interface WeatherAsk {
  readonly client: HttpClient;
  readonly book: PointBook;
  readonly zone: Zone;
  readonly now: IsoInstant;
}

/**
 * The hourly forecast of the start zones. When that endpoint fails, the 12-hour forecast of the same
 * place stands in for it, else the DWML document, and the failure is reported beside it.
 * Source: ForecastGridExpired is not worth trying again, the other endpoint is; weather-gov/api 29, 30, 78.
 */
export async function fetchHourlyWeather(
  ask: WeatherAsk,
  askForForecast: () => Promise<Fetched>,
): Promise<Fetched> {
  const { client, zone } = ask;
  const place = placeIn(zone, 'upper');
  const hourly =
    place === undefined
      ? await fetchNwsHourly(client, zone)
      : await atPoint(ask, place, (point) => fetchNwsHourly(client, zone, point));
  if (hourly.ok) return settled(hourly);
  const forecast = await askForForecast();
  if (forecast.payload !== null && forecast.failure === null) {
    return { payload: forecast.payload, failure: hourly.failure };
  }
  const document = await fetchDwml(client, zone);
  return { payload: document.ok ? document.value : null, failure: hourly.failure };
}

/** The 12-hour forecast of the start zones. */
export async function fetchHalfDays(ask: WeatherAsk): Promise<Fetched> {
  const place = placeIn(ask.zone, 'upper');
  if (place === undefined) return notAsked;
  return settled(await atPoint(ask, place, (point) => fetchNwsForecast(ask.client, point)));
}

/** The raw grid of the zone's place in one elevation band; null when the zone has no place there. */
export async function fetchBandGrid(ask: WeatherAsk, band: WeatherPoint['band']): Promise<Answer | null> {
  const place = placeIn(ask.zone, band);
  return place === undefined ? null : atPoint(ask, place, (point) => fetchNwsGrid(ask.client, point));
}

/** Asks with the point that is known; once more with a new one when the service has moved the place. */
async function atPoint(
  ask: WeatherAsk,
  place: WeatherPoint,
  request: (point: NwsPoint) => Promise<Answer>,
): Promise<Answer> {
  const known = await ask.book.find({ zoneId: ask.zone.id, band: place.band }, ask.now);
  if (known !== null) {
    const answer = await request(known);
    if (answer.ok || !shouldResolveAgain(answer.failure)) return answer;
  }
  const point = await resolve(ask, place);
  return point.ok ? request(point.value) : point;
}

async function resolve(
  { client, book, zone, now }: WeatherAsk,
  place: WeatherPoint,
): Promise<Result<NwsPoint, SourceFailure>> {
  const resolved = await resolveNwsPoint(client, { weatherPoint: place });
  if (!resolved.ok) return resolved;
  await book.keep({ zoneId: zone.id, band: place.band }, resolved.value, now);
  return succeed(resolved.value);
}

function placeIn(zone: Zone, band: WeatherPoint['band']): WeatherPoint | undefined {
  return weatherPointsOf(zone).find((point) => point.band === band);
}
