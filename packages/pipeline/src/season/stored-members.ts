import type { Zone } from '@dawn-patrol/contracts';
import { weatherPointsOf } from '@dawn-patrol/ingestion-nws/parse';
import type { PayloadReference } from '@dawn-patrol/store';
import { kindByMember } from '../payload-kinds.ts';
import { payloadMembers, type PayloadMember } from '../zone-payloads.ts';

const gridMembers = { upper: 'nwsGrid', middle: 'nwsGridMiddle', lower: 'nwsGridLower' } as const;

/**
 * Which member of the bundle each stored payload was: the first of its kind, because what could not
 * be read was stored after what stood in for it. The raw grids are told apart by the order of their
 * bands, where there is one for each place of the zone; else none of them is used.
 */
export function membersOf(
  zone: Zone,
  payloads: readonly PayloadReference[],
): Map<PayloadMember, PayloadReference> {
  const members = new Map<PayloadMember, PayloadReference>();
  for (const member of payloadMembers) {
    const kind = kindByMember[member];
    const reference = kind === 'nws-grid' ? undefined : payloads.find((payload) => payload.kind === kind);
    if (reference !== undefined) members.set(member, reference);
  }
  const grids = firstOfEachAddress(payloads.filter(({ kind }) => kind === 'nws-grid'));
  const bands = weatherPointsOf(zone).map(({ band }) => band);
  if (grids.length === bands.length) {
    for (const [index, band] of bands.entries()) {
      const grid = grids[index];
      if (grid !== undefined) members.set(gridMembers[band], grid);
    }
  }
  return members;
}

function firstOfEachAddress(payloads: readonly PayloadReference[]): PayloadReference[] {
  return payloads.filter(({ url }, index) => payloads.findIndex((other) => other.url === url) === index);
}
