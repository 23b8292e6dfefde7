import type { PayloadKind } from '@dawn-patrol/store';
import type { PayloadMember } from './zone-payloads.ts';

/** What the store calls the payload of each member. The raw grids of all bands are of one kind. */
export const kindByMember = {
  uac: 'uac-forecast',
  previousUac: 'uac-previous',
  nwsHourly: 'nws-hourly',
  nwsForecast: 'nws-forecast',
  nwsGrid: 'nws-grid',
  nwsGridMiddle: 'nws-grid',
  nwsGridLower: 'nws-grid',
  nwsAlerts: 'nws-alerts',
  snotel: 'snotel-daily',
  snotelHourly: 'snotel-hourly',
  uacObservations: 'uac-observations',
  mapLayer: 'map-layer',
} as const satisfies Record<PayloadMember, PayloadKind>;
