import {
  hoursBetween,
  type IsoInstant,
  type Reading,
  type StationDay,
  type ZoneBundle,
} from '@dawn-patrol/contracts';
import type { Policy } from '../policy/policy-schema.ts';
import { stateByAge } from './age.ts';
import { findNewestRow } from './newest-row.ts';
import type { PartFinding } from './source-part.ts';

/** The readings of a day that say how much snow there is. Temperatures alone do not. */
export function snowReadings(row: Pick<StationDay, 'snowDepthCm' | 'sweMm'>): Reading[] {
  return [row.snowDepthCm, row.sweMm];
}

/** The readings of a day that warming is worked out from. */
export function temperatureReadings(day: StationDay): Reading[] {
  return [day.temperatureMaximumC, day.temperatureObservedC];
}

/** The newest finished day of the daily series with such a reading, over all stations. */
export function findMeasuredDay(
  { snowpack, asOf }: ZoneBundle,
  readings: (day: StationDay) => readonly Reading[],
  policy: Policy,
): PartFinding {
  return findNewestRow(snowpack, { rows: ({ days }) => days, readings, asOf, policy });
}

/** The day that signals of one kind are judged on, or what keeps them from being judged. */
export type SignalDay =
  | { readonly usable: true; readonly endsAt: IsoInstant }
  | { readonly usable: false; readonly missing: string };

/** A measured day is used until it expires. */
export function toSignalDay(found: PartFinding, asOf: IsoInstant, policy: Policy): SignalDay {
  if (found.kind === 'absent') return { usable: false, missing: 'snotel' };
  if (found.kind !== 'dated') return { usable: false, missing: 'snotel-readable' };
  const state = stateByAge(hoursBetween(found.at, asOf), policy.sourceLimits.snotel);
  return state === 'expired'
    ? { usable: false, missing: 'snotel-current' }
    : { usable: true, endsAt: found.at };
}
