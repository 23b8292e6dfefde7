import type { IsoInstant, RawBundle } from '@dawn-patrol/contracts';
import type { PayloadKind, StoredZoneRun } from '@dawn-patrol/store';

/**
 * A zone's raw bundle from what a run kept: the first payload of each kind, because what could not
 * be read was stored after what stood in for it. Of the raw grids that of the start zones comes first.
 */
export async function storedBundle(
  { zoneId, payloads }: Pick<StoredZoneRun, 'zoneId' | 'payloads'>,
  asOf: IsoInstant,
  bodyOf: (sha256: string) => Promise<string | null>,
): Promise<RawBundle> {
  const first = async (kind: PayloadKind): Promise<string | null> => {
    const reference = payloads.find((payload) => payload.kind === kind);
    return reference === undefined ? null : bodyOf(reference.sha256);
  };
  return {
    zoneId,
    asOf,
    uac: await first('uac-forecast'),
    previousUac: await first('uac-previous'),
    nwsHourly: await first('nws-hourly'),
    nwsGrid: await first('nws-grid'),
    nwsAlerts: await first('nws-alerts'),
    snotel: await first('snotel-daily'),
    snotelHourly: await first('snotel-hourly'),
    uacObservations: await first('uac-observations'),
    mapLayer: await first('map-layer'),
  };
}
