import type { IsoInstant, RawBundle, Result, SourceFailure, SourceId, Zone } from '@dawn-patrol/contracts';
import type { FetchedPayload } from '@dawn-patrol/ingestion-kit';

/** The members of a raw bundle that hold a payload. */
export const payloadMembers = [
  'uac',
  'previousUac',
  'nwsHourly',
  'nwsForecast',
  'nwsGrid',
  'nwsGridMiddle',
  'nwsGridLower',
  'nwsAlerts',
  'snotel',
  'snotelHourly',
  'uacObservations',
  'mapLayer',
] as const;
export type PayloadMember = (typeof payloadMembers)[number];

/**
 * What asking for one payload came to. Both may be there: a failed request, and the last good
 * payload, whose own times say how old it is. Both null: nobody was asked.
 */
export interface Fetched {
  readonly payload: FetchedPayload | null;
  readonly failure: SourceFailure | null;
  /** What came but could not be read, when `payload` stands in for it. */
  readonly rejected?: FetchedPayload;
}

export const notAsked: Fetched = { payload: null, failure: null };

/** What a finished request came to. */
export function settled(answer: Result<FetchedPayload, SourceFailure>): Fetched {
  return answer.ok ? { payload: answer.value, failure: null } : { payload: null, failure: answer.failure };
}

export type ZonePayloads = Readonly<Record<PayloadMember, Fetched>>;

/** The source that a member's payload is counted to. avalanche.org passes on what the center published. */
export function sourceOf(member: PayloadMember): SourceId {
  if (member.startsWith('nws')) return 'nws';
  return member.startsWith('snotel') ? 'snotel' : 'uac';
}

/** The same question put to every member. */
export function mapMembers<Value>(ask: (member: PayloadMember) => Value): Record<PayloadMember, Value> {
  return {
    uac: ask('uac'),
    previousUac: ask('previousUac'),
    nwsHourly: ask('nwsHourly'),
    nwsForecast: ask('nwsForecast'),
    nwsGrid: ask('nwsGrid'),
    nwsGridMiddle: ask('nwsGridMiddle'),
    nwsGridLower: ask('nwsGridLower'),
    nwsAlerts: ask('nwsAlerts'),
    snotel: ask('snotel'),
    snotelHourly: ask('snotelHourly'),
    uacObservations: ask('uacObservations'),
    mapLayer: ask('mapLayer'),
  };
}

/** Where the payloads of a run come from: the live services, or a recorded day. */
export interface PayloadSource {
  readonly zones: readonly Zone[];
  fetchZone(zone: Zone, asOf: IsoInstant): Promise<ZonePayloads>;
  close(): Promise<void>;
}

/** The raw bundle of what was fetched. What gave nothing is null, never a default. */
export function toRawBundle(zone: Zone, asOf: IsoInstant, payloads: ZonePayloads): RawBundle {
  return toBundle({ zoneId: zone.id, asOf }, (member) => payloads[member].payload?.text ?? null);
}

/** The raw bundle of the texts of its members; null for what gave nothing. */
export function toBundle(
  place: Pick<RawBundle, 'zoneId' | 'asOf'>,
  textOf: (member: PayloadMember) => string | null,
): RawBundle {
  const { nwsGridMiddle, nwsGridLower, ...members } = mapMembers(textOf);
  const nwsGrids = { upper: members.nwsGrid, middle: nwsGridMiddle, lower: nwsGridLower };
  return { ...place, ...members, nwsGrids };
}
