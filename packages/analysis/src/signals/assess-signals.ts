import type { Signal, Snowpack, StationDay, Reading, ZoneBundle } from '@dawn-patrol/contracts';
import type { Policy } from '../policy/policy-schema.ts';
import { findMeasuredDay, snowReadings, temperatureReadings, toSignalDay } from '../sources/measured-day.ts';
import { assessLoading, type MeasuredDays } from './assess-loading.ts';
import { assessRecentAvalanches } from './assess-recent-avalanches.ts';
import { assessWarming } from './assess-warming.ts';
import { pairStations } from './station-pair.ts';
import { snowDepth, snowWater } from './station-quantities.ts';

/**
 * What measurements and reports say of loading, warming and avalanches. Each is judged on the newest
 * day of its own readings: a late snow pillow does not silence a thermometer. Data that is missing,
 * unreadable or expired makes a signal `not-evaluable`, never calm.
 */
export function assessSignals(bundle: ZoneBundle, policy: Policy): Signal[] {
  const { newSnow24h, newWater24h, warming24h } = policy.signals;
  const snow = findDays(bundle, snowReadings, policy);
  const warmth = findDays(bundle, temperatureReadings, policy);
  return [
    judge('new-snow-24h', snow, (days) =>
      assessLoading({ id: 'new-snow-24h', quantity: snowDepth, thresholds: newSnow24h }, days),
    ),
    judge('new-water-24h', snow, (days) =>
      assessLoading({ id: 'new-water-24h', quantity: snowWater, thresholds: newWater24h }, days),
    ),
    judge('warming-24h', warmth, (days) => assessWarming(days, warming24h)),
    assessRecentAvalanches(bundle, policy),
  ];
}

type Days = MeasuredDays | { readonly missing: string };

function findDays(
  bundle: ZoneBundle,
  readings: (day: StationDay) => readonly Reading[],
  policy: Policy,
): Days {
  const day = toSignalDay(findMeasuredDay(bundle, readings, policy), bundle.asOf, policy);
  if (!day.usable) return { missing: day.missing };
  const { period, minimumStations } = policy.signals;
  const { endsAt } = day;
  return {
    pairs: pairStations(snowpackOf(bundle), { endsAt, periodHours: period.value }),
    endsAt,
    minimumStations: minimumStations.value,
  };
}

/** A usable day was found in it, so that it is there. */
function snowpackOf({ snowpack }: ZoneBundle): Snowpack {
  return snowpack?.ok === true ? snowpack.value : { stations: [], notes: [] };
}

function judge(id: string, days: Days, assess: (days: MeasuredDays) => Signal): Signal {
  if (!('missing' in days)) return assess(days);
  return { id, state: 'not-evaluable', cells: [], readings: [], missing: [days.missing] };
}
