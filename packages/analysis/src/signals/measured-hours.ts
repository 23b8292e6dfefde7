import {
  epochOf,
  type Reading,
  type StationHour,
  type StationSeries,
  type StationTriplet,
  type ZoneBundle,
} from '@dawn-patrol/contracts';
import type { Policy } from '../policy/policy-schema.ts';
import { stateByAge } from '../sources/age.ts';
import { emptyAsNothing } from '../sources/empty-as-nothing.ts';
import { available, unavailable, type Available } from './available.ts';
import { trustedValue } from './trusted-value.ts';

const millisecondsPerHour = 3_600_000;

/** The hours of one station that are over. They ascend without gaps, so that one is found by counting back. */
export interface HourlyStation {
  readonly station: StationTriplet;
  /** End of the newest hour that is over, in milliseconds since the Unix epoch. */
  readonly newest: number;
  /** The trusted value of the hour that many hours before the newest, or null. */
  readonly valueBack: (back: number, read: (hour: StationHour) => Reading) => number | null;
}

/** The hourly series where a station has an hour that is not older than the limit. */
export function findMeasuredHours(
  { hourlySnowpack, asOf }: ZoneBundle,
  policy: Policy,
): Available<readonly HourlyStation[]> {
  const snowpack = emptyAsNothing(hourlySnowpack);
  if (snowpack === null) return unavailable('snotel-hourly');
  if (!snowpack.ok) return unavailable('snotel-hourly-readable');
  const moment = epochOf(asOf);
  const limits = policy.sourceLimits.snotelHourly;
  const stations = snowpack.value.stations
    .flatMap((series) => hourlyStation(series, moment) ?? [])
    .filter(({ newest }) => stateByAge((moment - newest) / millisecondsPerHour, limits) !== 'expired')
    .toSorted((first, second) => (first.station < second.station ? -1 : 1));
  return stations.length === 0 ? unavailable('snotel-hourly-current') : available(stations);
}

function hourlyStation({ triplet, hours }: StationSeries, moment: number): HourlyStation | null {
  const last = hours.at(-1);
  if (last === undefined) return null;
  const end = epochOf(last.endsAt);
  const beyond = Math.max(0, Math.ceil((end - moment) / millisecondsPerHour));
  return {
    station: triplet,
    newest: end - beyond * millisecondsPerHour,
    valueBack: (back, read) => {
      const hour = back < 0 ? undefined : hours[hours.length - 1 - beyond - back];
      return hour === undefined ? null : trustedValue(read(hour));
    },
  };
}
