import type { IsoInstant, RawBundle, SourceFailure, Zone } from '@dawn-patrol/contracts';
import type { FetchedPayload } from '@dawn-patrol/ingestion-kit';

/** The members of a raw bundle that hold a payload. */
export const payloadMembers = ['uac', 'previousUac', 'nwsHourly', 'nwsAlerts', 'snotel'] as const;
export type PayloadMember = (typeof payloadMembers)[number];

/**
 * What asking for one payload came to. Both may be there: a failed request, and the last good
 * payload, whose own times say how old it is. Both null: nobody was asked.
 */
export interface Fetched {
  readonly payload: FetchedPayload | null;
  readonly failure: SourceFailure | null;
}

export const notAsked: Fetched = { payload: null, failure: null };

export type ZonePayloads = Readonly<Record<PayloadMember, Fetched>>;

/** Where the payloads of a run come from: the live services, or a recorded day. */
export interface PayloadSource {
  readonly zones: readonly Zone[];
  fetchZone(zone: Zone, asOf: IsoInstant): Promise<ZonePayloads>;
  close(): Promise<void>;
}

/** The raw bundle of what was fetched. What gave nothing is null, never a default. */
export function toRawBundle(zone: Zone, asOf: IsoInstant, payloads: ZonePayloads): RawBundle {
  const textOf = (member: PayloadMember): string | null => payloads[member].payload?.text ?? null;
  return {
    zoneId: zone.id,
    asOf,
    uac: textOf('uac'),
    previousUac: textOf('previousUac'),
    nwsHourly: textOf('nwsHourly'),
    nwsGrid: null,
    nwsAlerts: textOf('nwsAlerts'),
    snotel: textOf('snotel'),
  };
}
