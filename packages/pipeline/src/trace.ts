import { createHash } from 'node:crypto';
import type { IsoInstant, ZoneId } from '@dawn-patrol/contracts';

/**
 * The name of a run. A replayed day has one run however often it is replayed, so that running it
 * twice changes nothing; a live run is named after its moment.
 */
export function runIdOf(asOf: IsoInstant, replayOf: string | null): string {
  const moment = asOf.replaceAll(/[-:]/g, '');
  return replayOf === null ? `live-${moment}` : `replay-${replayOf}-${moment}`;
}

/** One id for everything that happens to one zone in one run: 32 hexadecimal digits, as W3C Trace Context has them. */
export function traceIdOf(runId: string, zoneId: ZoneId): string {
  return createHash('sha256').update(`${runId}/${zoneId}`).digest('hex').slice(0, 32);
}
