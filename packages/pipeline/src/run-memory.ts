import { hoursBetween, type ZoneForecast, type ZoneId } from '@dawn-patrol/contracts';
import type { FetchedPayload } from '@dawn-patrol/ingestion-kit';
import type { PayloadKind, PayloadReference, Store, StoredZoneRun } from '@dawn-patrol/store';

/** How many earlier runs are searched: a day and a half of quarter-hourly runs. */
const searchedRuns = 150;

/** What earlier runs read, for when a source does not answer now or need not be asked again. */
export interface RunMemory {
  /** The last payload of that kind that came for the zone, from that address if one is named; or null. */
  latestPayload(zoneId: ZoneId, kind: PayloadKind, url?: string): Promise<FetchedPayload | null>;
  /** The payload of the last product that was issued before this one, or null. */
  previousProduct(zoneId: ZoneId, current: ZoneForecast): Promise<FetchedPayload | null>;
  /** The last product read for the zone, or null. */
  latestForecast(zoneId: ZoneId): Promise<ZoneForecast | null>;
}

/** A memory over the store. A record that cannot be read is passed over: the memory only ever adds. */
export function createRunMemory(store: Store): RunMemory {
  const history = async (zoneId: ZoneId): Promise<StoredZoneRun[]> => {
    const found = await store.zoneHistory(zoneId, searchedRuns);
    return found.ok
      ? found.value.entries.flatMap(({ run, zone }) => (run.mode === 'live' ? [zone] : []))
      : [];
  };
  const load = async (reference: PayloadReference | undefined): Promise<FetchedPayload | null> => {
    if (reference === undefined) return null;
    const { source, url, status, headers, fetchedAt, sha256 } = reference;
    const body = await store.payloadBody(sha256);
    if (!body.ok || body.value === null) return null;
    return { source, url, status, headers, fetchedAt, sha256, text: body.value };
  };
  return {
    latestPayload: async (zoneId, kind, url) => {
      const payloads = (await history(zoneId)).flatMap((zone) => zone.payloads);
      return load(
        payloads.find((payload) => payload.kind === kind && (url === undefined || payload.url === url)),
      );
    },
    previousProduct: async (zoneId, current) => {
      const zones = await history(zoneId);
      const earlier = zones.find(({ forecast }) => isEarlier(forecast, current));
      return load(earlier?.payloads.find((payload) => payload.kind === 'uac-forecast'));
    },
    latestForecast: async (zoneId) => {
      const zones = await history(zoneId);
      return zones.find(({ forecast }) => forecast !== null)?.forecast ?? null;
    },
  };
}

function isEarlier(candidate: ZoneForecast | null, current: ZoneForecast): boolean {
  if (candidate === null || candidate.issuedAt === null || current.issuedAt === null) return false;
  return candidate.productId !== current.productId && hoursBetween(candidate.issuedAt, current.issuedAt) > 0;
}
