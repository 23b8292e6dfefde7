import {
  assertNever,
  fail,
  succeed,
  type Note,
  type Result,
  type SourceFailure,
  type ZoneId,
} from '@dawn-patrol/contracts';
import { describeValue } from '../text/describe-value.ts';
import { readText } from '../text/read-text.ts';
import { zoneByName } from '../zone-by-name.ts';

export interface ZoneReading {
  readonly zoneId: ZoneId | null;
  readonly notes: readonly Note[];
}

/**
 * The zone of a product by its region. A region that is absent or unknown leaves the zone that was
 * asked for, with a note. Failure: `zone-mismatch` when the region names another zone than was asked for.
 */
export function toZone(region: unknown, asked: ZoneId | undefined): Result<ZoneReading, SourceFailure> {
  const field = readText(region);
  switch (field.state) {
    case 'absent':
      return succeed(assumed(asked, 'region-missing', 'The product names no region'));
    case 'unreadable':
      return succeed(assumed(asked, 'region-unknown', `The region is ${describeValue(region)}`));
    case 'text': {
      const zoneId = zoneByName(field.text);
      if (zoneId === null) {
        return succeed(assumed(asked, 'region-unknown', `The region is ${describeValue(field.text)}`));
      }
      return asked === undefined || asked === zoneId
        ? succeed({ zoneId, notes: [] })
        : mismatch(zoneId, asked);
    }
    default:
      return assertNever(field, 'state of a text');
  }
}

function assumed(asked: ZoneId | undefined, code: string, what: string): ZoneReading {
  const taken = asked === undefined ? 'its zone is unknown' : `taken for ${asked}, which was asked for`;
  return { zoneId: asked ?? null, notes: [{ code, message: `${what}: ${taken}.` }] };
}

function mismatch(came: ZoneId, asked: ZoneId) {
  return fail<SourceFailure>({
    kind: 'zone-mismatch',
    message: `Expected a forecast for ${asked}, got one for ${came}. Check which address was read.`,
  });
}
